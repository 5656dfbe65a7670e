-- As for the ledger: ids order by their bytes.

alter table departed
  alter column id_key type varchar collate "C";
