-- The jobs of the schedule: until when each is taken care of, who took it last, and how that ended; the end is null while it works,
-- or if it died. Several processes may have the same schedule: who changes through takes all that was due until then.

create table if not exists firing (
  job         varchar(100) not null,
  through     timestamp(6) with time zone not null,
  taken_by    varchar not null,
  ended_at    timestamp(6) with time zone,
  exit_code   integer,
  constraint firing_key primary key (job)
);
