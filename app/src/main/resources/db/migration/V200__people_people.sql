create extension if not exists pg_trgm;

create table organisation (
  id uuid primary key,
  name text not null
);
create unique index organisation_name on organisation (lower(name));

-- Whoever takes part or may take part. Identity is the e-mail address; people from sheets without
-- one are known by the sheet's own id, else by their name.
create table person (
  id uuid primary key,
  account_id uuid unique,
  name text not null check (name <> ''),
  email text check (email = lower(email)),
  external_id text,
  pronouns text,
  job_title text,
  career_level smallint check (career_level between 1 and 10),
  team text,
  department text,
  organisation_id uuid references organisation,
  site text,
  manager_id uuid references person on delete set null,
  time_zone text,
  languages text[] not null default '{}',
  experiences text[] not null default '{}',
  experiences_sought text[] not null default '{}',
  personal_values text[] not null default '{}',
  availability text,
  relationship_capacity smallint check (relationship_capacity >= 0),
  hours_a_month smallint check (hours_a_month >= 0),
  about text,
  -- Columns of a sheet that mean nothing to Ithaca yet mean something to people.
  attributes jsonb not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  search_text text generated always as (
    lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(job_title, '') || ' '
      || coalesce(department, '') || ' ' || coalesce(team, '') || ' ' || coalesce(site, ''))
  ) stored
);
create unique index person_email on person (email);
create unique index person_external_id on person (external_id);
create index person_by_name on person (lower(name), id);
create index person_search on person using gin (search_text gin_trgm_ops);
create index person_manager on person (manager_id);
create index person_department on person (department, lower(name), id);
create index person_site on person (site, lower(name), id);

create table person_skill (
  person_id uuid not null references person on delete cascade,
  side text not null check (side in ('offered', 'sought')),
  skill_id uuid not null,
  -- 1 = knows the basics … 5 = others come to them; offered only
  level smallint check (level between 1 and 5),
  -- what the person wants to reach with it; sought only
  why text,
  position smallint not null,
  primary key (person_id, side, skill_id)
);
create index person_skill_by_skill on person_skill (skill_id, side);

-- Private to the person: read by the person and by matching, shown to nobody else.
create table avoidance (
  person_id uuid not null references person on delete cascade,
  avoided_id uuid not null references person on delete cascade,
  primary key (person_id, avoided_id),
  check (person_id <> avoided_id)
);
create index avoidance_avoided on avoidance (avoided_id);

-- Earlier pairs that people brought with them from before Ithaca; smaller id first.
create table past_partnership (
  person_id uuid not null references person on delete cascade,
  partner_id uuid not null references person on delete cascade,
  primary key (person_id, partner_id),
  check (person_id < partner_id)
);
create index past_partnership_partner on past_partnership (partner_id);
