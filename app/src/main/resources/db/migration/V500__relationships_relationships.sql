-- What grew out of an agreed proposal.
create table relationship (
  id uuid primary key,
  program_id uuid not null,
  proposal_id uuid not null unique,
  status text not null check (status in ('active', 'ended')),
  started_at timestamptz not null,
  ended_at timestamptz
);
create index relationship_program on relationship (program_id, started_at, id);

create table relationship_member (
  relationship_id uuid not null references relationship on delete cascade,
  position smallint not null,
  person_id uuid not null,
  role text not null,
  primary key (relationship_id, position)
);
create index relationship_member_person on relationship_member (person_id, relationship_id);
