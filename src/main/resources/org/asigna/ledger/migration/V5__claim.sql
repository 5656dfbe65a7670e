-- Who took the ledger last for its runs: always one row. Each taking raises the token by one; whoever writes compares it first.

create table if not exists claim (
  only_row integer not null,
  token    bigint not null,
  process  bigint,
  by_user  varchar,
  by_host  varchar,
  command  varchar(40),
  since    timestamp(6) with time zone,
  constraint claim_key primary key (only_row),
  constraint claim_only_row check (only_row = 1)
);

insert into claim (only_row, token)
  select 1, 0 where not exists (select 1 from claim);
