-- A sheet somebody brought, from upload to undo. Files are kept as they came, so that an import can
-- be looked at again, taken up by another node, and explained.
create table sheet_import (
  id uuid primary key,
  -- what the rows also fill, such as a program
  target_id uuid,
  status text not null
    check (status in ('mapping', 'queued', 'running', 'finished', 'failed', 'undone')),
  created_by uuid not null,
  created_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  done int not null default 0,
  total int not null default 0,
  summary jsonb,
  failure jsonb
);
create index sheet_import_newest on sheet_import (created_at desc, id);

create table sheet_import_file (
  import_id uuid not null references sheet_import on delete cascade,
  position smallint not null,
  name text not null,
  content bytea not null,
  primary key (import_id, position)
);

-- One sheet of one file, with what its columns mean.
create table sheet_import_part (
  import_id uuid not null references sheet_import on delete cascade,
  position smallint not null,
  file_position smallint not null,
  sheet_name text not null,
  mapping jsonb not null,
  used boolean not null,
  primary key (import_id, position)
);

-- Rows that were left out, and rows taken in without some of their cells; all are kept.
create table sheet_import_problem (
  import_id uuid not null references sheet_import on delete cascade,
  part smallint not null,
  row_number int not null,
  rejected boolean not null,
  problems jsonb not null,
  cells jsonb not null,
  primary key (import_id, part, row_number)
);
create index sheet_import_problem_order
  on sheet_import_problem (import_id, rejected desc, part, row_number);

-- How people were before; null where the import added them.
create table sheet_import_change (
  import_id uuid not null references sheet_import on delete cascade,
  person_id uuid not null,
  before jsonb,
  skills jsonb,
  primary key (import_id, person_id)
);

-- Pairs that were not there before.
create table sheet_import_pair (
  import_id uuid not null references sheet_import on delete cascade,
  kind text not null check (kind in ('past', 'avoid')),
  person_id uuid not null,
  other_id uuid not null,
  primary key (import_id, kind, person_id, other_id)
);

-- What the columns of a sheet meant the last time it came.
create table sheet_mapping (
  fingerprint text primary key,
  mapping jsonb not null,
  saved_at timestamptz not null
);
