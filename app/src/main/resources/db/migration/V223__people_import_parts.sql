-- How a person says a text file is to be read, and whether its mapping was kept from the last time.
alter table sheet_import_part
  add column format jsonb,
  add column remembered boolean not null default false;

-- What columns meant the last time is kept for a program and for whoever said so, not for everybody.
-- What is there already goes to everybody who has brought a sheet.
alter table sheet_mapping add column scope uuid;
alter table sheet_mapping drop constraint sheet_mapping_pkey;
insert into sheet_mapping (scope, fingerprint, mapping, saved_at)
select owner, fingerprint, mapping, saved_at
from sheet_mapping cross join (select distinct created_by as owner from sheet_import) owners;
delete from sheet_mapping where scope is null;
alter table sheet_mapping add primary key (scope, fingerprint);

-- Who takes part since, who waits, and who names no role.
update sheet_import set summary = '{"waiting": 0, "withoutRole": 0}'::jsonb || summary
where summary is not null;
