create extension if not exists pg_trgm;

create table account (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  -- null: invited, has not chosen a password yet
  password_hash text,
  administrator boolean not null default false,
  locale text not null default 'en',
  created_at timestamptz not null,
  last_sign_in_at timestamptz,
  disabled_at timestamptz
);
create index account_by_name on account (lower(name), id);
create index account_search on account using gin ((lower(name) || ' ' || email) gin_trgm_ops);
create index account_administrators on account (id) where administrator;

-- Programs live in a later module, so there is no foreign key to them.
create table program_coordinator (
  account_id uuid not null references account on delete cascade,
  program_id uuid not null,
  appointed_at timestamptz not null,
  primary key (account_id, program_id)
);
create index program_coordinator_by_program on program_coordinator (program_id);

-- One-time links. The token itself is known only to who received it.
create table account_token (
  token_hash bytea primary key,
  account_id uuid not null references account on delete cascade,
  purpose text not null check (purpose in ('INVITATION', 'PASSWORD_RESET')),
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_token_by_account on account_token (account_id);
create index account_token_expiry on account_token (expires_at);

-- Tries within a window, counted here so that all nodes count together.
create table attempt_window (
  kind text not null,
  key_hash bytea not null,
  ends_at timestamptz not null,
  attempts int not null,
  primary key (kind, key_hash)
);
create index attempt_window_end on attempt_window (ends_at);
