-- Lists of volunteers, and lists of what they served before this platform was there.
alter table volunteer_import add column kind text not null default 'PEOPLE' check (kind in ('PEOPLE', 'HOURS'));
-- service: key of the service that a row of old records tells of, by which it is found again in the ledger.
alter table volunteer_import_row add column service uuid;
create index volunteer_import_row_service on volunteer_import_row (import, service) where service is not null;
