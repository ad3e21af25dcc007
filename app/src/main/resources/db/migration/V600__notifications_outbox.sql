-- Every message, before and after it was sent. Without a mail server they are read on /outbox.
create table outbox_message (
  id uuid primary key,
  to_address text not null,
  to_name text not null,
  subject text not null,
  body text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_error text
);
create index outbox_newest on outbox_message (created_at desc, id);
create index outbox_due on outbox_message (next_attempt_at) where sent_at is null;
