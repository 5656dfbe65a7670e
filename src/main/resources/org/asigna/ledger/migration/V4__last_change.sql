-- The run that changed an assignment last: one row, none before the first change. It tells a copy of the present assignments
-- from one that is out of date; a run that changes none leaves it alone.

create table if not exists last_change (
  run_id varchar(20) not null,
  constraint last_change_key primary key (run_id)
);

insert into last_change (run_id)
  select distinct run_id from assignment_change
  where run_id = (select max(run_id) from assignment_change) and not exists (select 1 from last_change);
