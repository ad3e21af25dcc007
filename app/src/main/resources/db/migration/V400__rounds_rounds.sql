-- A round takes the people enrolled in a program from collecting to consent.
create table round (
  id uuid primary key,
  program_id uuid not null,
  number int not null,
  status text not null check (status in ('reviewing', 'published', 'closed')),
  created_at timestamptz not null,
  published_at timestamptz,
  unique (program_id, number)
);

-- What the coordinator decided beforehand: these two together, or these two not.
create table decision (
  round_id uuid not null references round on delete cascade,
  kind text not null check (kind in ('pin', 'forbid')),
  -- giver and receiver where roles differ; else smaller id first
  giver_id uuid not null,
  receiver_id uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  primary key (round_id, kind, giver_id, receiver_id)
);

-- One solve. Its input is kept whole, so that it can be explained and replayed at any later time.
create table run (
  id uuid primary key,
  round_id uuid not null references round on delete cascade,
  number int not null,
  status text not null
    check (status in ('queued', 'running', 'finished', 'clashing', 'stopped', 'failed')),
  base_run_id uuid references run,
  requested_by uuid not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  finished_at timestamptz,
  phase text,
  done bigint not null default 0,
  total bigint not null default 0,
  stop_requested boolean not null default false,
  input bytea,
  input_hash text,
  result_hash text,
  summary jsonb,
  clashes jsonb,
  certificate bytea,
  failure text,
  unique (round_id, number)
);

create table run_match (
  run_id uuid not null references run on delete cascade,
  number int not null,
  score int not null,
  primary key (run_id, number)
);
create index run_match_by_score on run_match (run_id, score, number);

create table run_member (
  run_id uuid not null,
  match_number int not null,
  position smallint not null,
  person_id uuid not null,
  role text not null,
  primary key (run_id, match_number, position),
  foreign key (run_id, match_number) references run_match on delete cascade
);
create index run_member_person on run_member (run_id, person_id);

-- Who was left without a match, and why.
create table run_left (
  run_id uuid not null references run on delete cascade,
  person_id uuid not null,
  role text not null,
  reason jsonb not null,
  primary key (run_id, person_id, role)
);

-- A match that was published: now it is for the people in it to say yes or no.
create table proposal (
  id uuid primary key,
  round_id uuid not null references round,
  run_id uuid not null references run,
  match_number int not null,
  program_id uuid not null,
  status text not null check (status in ('open', 'agreed', 'declined', 'withdrawn')),
  why jsonb not null,
  published_at timestamptz not null,
  answer_by date,
  closed_at timestamptz,
  unique (run_id, match_number)
);
create index proposal_round on proposal (round_id, status, id);

create table proposal_member (
  proposal_id uuid not null references proposal on delete cascade,
  position smallint not null,
  person_id uuid not null,
  role text not null,
  asked boolean not null,
  answer text check (answer in ('accepted', 'declined')),
  reason text,
  answered_at timestamptz,
  primary key (proposal_id, position)
);
create index proposal_member_person on proposal_member (person_id, proposal_id);
