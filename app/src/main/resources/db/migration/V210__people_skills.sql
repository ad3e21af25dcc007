-- Skills come from the starter taxonomy, from ESCO, and from what people typed ("own").
-- Ids are computed from source and code, so that every node and every new installation agree.
create table skill (
  id uuid primary key,
  source text not null check (source in ('STARTER', 'ESCO', 'OWN')),
  code text not null,
  -- A heading of the tree rather than something a person can do.
  heading boolean not null,
  unique (source, code)
);

create table skill_label (
  skill_id uuid not null references skill on delete cascade,
  -- ISO 639, or 'und' for what people typed
  language text not null,
  label text not null check (label <> ''),
  preferred boolean not null,
  primary key (skill_id, language, label)
);

-- BROADER: "to" is broader than "from". SAME: two sources mean the same skill.
create table skill_relation (
  from_id uuid not null references skill on delete cascade,
  to_id uuid not null references skill on delete cascade,
  kind text not null check (kind in ('BROADER', 'RELATED', 'ESSENTIAL', 'OPTIONAL', 'SAME')),
  primary key (from_id, to_id, kind),
  check (from_id <> to_id)
);
create index skill_relation_to on skill_relation (to_id, kind);

-- One row. Every change takes a new number from the sequence, which is never given twice, even
-- after a rollback: nodes compare it with that of the taxonomy they hold in memory.
create sequence skill_taxonomy_version;
create table skill_taxonomy (
  one boolean primary key default true check (one),
  version bigint not null,
  starter_hash text not null
);
insert into skill_taxonomy (version, starter_hash) values (nextval('skill_taxonomy_version'), '');

create table skill_import (
  id uuid primary key,
  imported_at timestamptz not null,
  imported_by uuid,
  files text[] not null,
  skills int not null,
  labels int not null,
  relations int not null,
  linked int not null,
  unlabelled int not null,
  rejected int not null
);
create index skill_import_latest on skill_import (imported_at desc);

create table skill_import_rejection (
  import_id uuid not null references skill_import on delete cascade,
  position int not null,
  file text not null,
  line bigint not null,
  reason text not null,
  content text not null,
  primary key (import_id, position)
);
