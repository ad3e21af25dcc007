create table program (
  id uuid primary key,
  name text not null check (name <> ''),
  purpose text not null,
  status text not null check (status in ('draft', 'enrolling', 'running', 'closed')),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  enrol_by date,
  -- The program's own copy of its format file, as it was when the program was created.
  format_file json not null,
  matching jsonb not null,
  created_at timestamptz not null
);
create index program_recent on program (created_at desc, id);

create table program_role (
  program_id uuid not null references program on delete cascade,
  role text not null,
  position smallint not null,
  -- no limit where absent
  seats int check (seats > 0),
  capacity smallint not null check (capacity > 0),
  most_capacity smallint not null check (most_capacity >= capacity),
  primary key (program_id, role)
);

create table enrolment (
  program_id uuid not null,
  person_id uuid not null references person on delete cascade,
  role text not null,
  status text not null check (status in ('enrolled', 'waiting', 'withdrawn')),
  -- the program's default where absent
  capacity smallint check (capacity > 0),
  enrolled_at timestamptz not null,
  source text not null check (source in ('import', 'invitation', 'by-hand')),
  -- the import that brought it, so that it can be undone
  import_id uuid,
  primary key (program_id, person_id, role),
  foreign key (program_id, role) references program_role on delete cascade
);
create index enrolment_person on enrolment (person_id);
create index enrolment_import on enrolment (import_id) where import_id is not null;
create index enrolment_places on enrolment (program_id, role, status, enrolled_at, person_id);

create table wish (
  program_id uuid not null references program on delete cascade,
  person_id uuid not null references person on delete cascade,
  wished_id uuid not null references person on delete cascade,
  -- 1 is the dearest; absent where the person's wishes have no order
  rank smallint check (rank > 0),
  import_id uuid,
  primary key (program_id, person_id, wished_id),
  check (person_id <> wished_id)
);
create index wish_person on wish (person_id);
create index wish_wished on wish (wished_id);
create index wish_import on wish (import_id) where import_id is not null;

-- Links by which people join. Only the hash is kept: a link can be stopped, not read back.
create table enrolment_link (
  id uuid primary key,
  program_id uuid not null references program on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null,
  stopped_at timestamptz,
  joined int not null default 0
);
create index enrolment_link_program on enrolment_link (program_id, created_at);

-- Who asked to join and was sent a message to confirm it; keeps anybody from being flooded.
create table join_request (
  program_id uuid not null references program on delete cascade,
  account_id uuid not null,
  requested_at timestamptz not null,
  primary key (program_id, account_id)
);
create index join_request_recent on join_request (program_id, requested_at);
