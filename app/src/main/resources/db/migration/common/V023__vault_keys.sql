-- What older keys sealed is found while it is sealed again.
create index vault_key on vault (key_id);
