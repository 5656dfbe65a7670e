-- Keys are ids in lower case, as org.asigna.text.Text.key makes them; beside them stand the ids as the directory spells
-- them. License ids are joined by ';', as org.asigna.ledger.jdbc.Selection does it.
-- Where a database commits each table by itself, a process that dies here leaves some of them: hence 'if not exists'.

create table if not exists run (
  id          varchar(20) not null,
  command     varchar(40) not null,
  status      varchar(20) not null,
  by_user     varchar not null,
  by_host     varchar not null,
  as_of       date not null,
  started_at  timestamp(6) with time zone not null,
  finished_at timestamp(6) with time zone,
  options     varchar not null,
  inputs      varchar not null,
  counts      varchar not null,
  revision    varchar,
  plan_hash   varchar,
  exit_code   integer,
  applied_by  varchar(20),
  applied_at  timestamp(6) with time zone,
  plan_id     varchar(20),
  constraint run_key primary key (id),
  constraint run_applied_by foreign key (applied_by) references run (id),
  constraint run_plan foreign key (plan_id) references run (id)
);

create table if not exists publication (
  ordinal      bigint generated always as identity,
  revision     varchar not null,
  run_id       varchar(20) not null,
  host         varchar not null,
  published_at timestamp(6) with time zone not null,
  constraint publication_key primary key (ordinal),
  constraint publication_run foreign key (run_id) references run (id)
);

create table if not exists assignment (
  account_key varchar not null,
  partner_key varchar not null,
  account_id  varchar not null,
  partner_id  varchar not null,
  contact_id  varchar not null,
  visibility  varchar(10) not null,
  license_ids varchar not null,
  constraint assignment_key primary key (account_key, partner_key)
);

-- What each run changed: the state before is null for a created assignment, the state after for a removed one.
-- No foreign key to run: the run's own row is written in the same transaction, and a look-up per change took a third of it.
create table if not exists assignment_change (
  run_id             varchar(20) not null,
  account_key        varchar not null,
  partner_key        varchar not null,
  account_id         varchar not null,
  partner_id         varchar not null,
  kind               varchar(10) not null,
  contact_before     varchar,
  visibility_before  varchar(10),
  license_ids_before varchar,
  contact_after      varchar,
  visibility_after   varchar(10),
  license_ids_after  varchar,
  source             varchar not null,
  changed_at         timestamp(6) with time zone not null,
  constraint assignment_change_key primary key (run_id, account_key, partner_key)
);

create index if not exists assignment_change_pair on assignment_change (account_key, partner_key);
