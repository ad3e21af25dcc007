-- Who did what to what. Only ever added to; holds no secrets and nothing private.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid,
  action text not null,
  subject_type text not null,
  subject_id text not null,
  details jsonb not null default '{}'
);
create index audit_entry_by_time on audit_entry (at desc, id desc);
create index audit_entry_by_subject on audit_entry (subject_type, subject_id, at desc);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'The audit trail is only ever added to';
end
$$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
