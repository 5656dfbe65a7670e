-- What was found to speak against present assignments, and since when: one row for each finding, by the keys of its pair, the
-- code, and the key of the licence that it is about, blank where it is about none. There is no foreign key to run: since when
-- a finding is known outlives the run that saw it first.

create table if not exists drift (
  account varchar not null,
  partner varchar not null,
  code        varchar(40) not null,
  license varchar not null,
  run_id      varchar(20) not null,
  since       timestamp(6) with time zone not null,
  constraint drift_key primary key (account, partner, code, license)
);
