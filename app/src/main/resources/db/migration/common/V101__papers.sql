-- The document that says who somebody is: its number is in the vault, its keyed hash is unique.
alter table account add column paper_kind text
    check (paper_kind in ('RESIDENT', 'HK_MACAO', 'TAIWAN', 'RESIDENCE', 'FOREIGNER', 'PASSPORT'));
alter table account add column paper_id uuid references vault (id);
alter table account add column paper_hash bytea unique;
alter table account add column paper_masked text not null default '';
