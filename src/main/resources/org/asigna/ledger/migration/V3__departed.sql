-- What has left the directory, as it was last known; keys are as in the tables of version 1. A text is blank where it is
-- not known, or where the kind (account, partner or contact) has no such thing.

create table if not exists departed (
  kind          varchar(10) not null,
  id_key        varchar not null,
  id            varchar not null,
  name          varchar not null,
  partner_level varchar not null,
  email         varchar not null,
  constraint departed_key primary key (kind, id_key)
);
