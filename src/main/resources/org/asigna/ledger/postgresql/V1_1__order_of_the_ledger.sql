-- Keys and run ids order by their bytes on PostgreSQL too, whatever the database's own order.

alter table run
  alter column id type varchar(20) collate "C";

alter table assignment
  alter column account_key type varchar collate "C",
  alter column partner_key type varchar collate "C";

alter table assignment_change
  alter column run_id type varchar(20) collate "C",
  alter column account_key type varchar collate "C",
  alter column partner_key type varchar collate "C";
