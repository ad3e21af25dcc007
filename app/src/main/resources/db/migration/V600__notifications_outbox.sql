create table outbox_message (
  id uuid primary key,
  to_address text not null,
  to_name text not null,
  subject text not null,
  -- paragraphs, without the link
  body text not null,
  -- path of ours that the message leads to
  link text,
  link_label text,
  -- the link opens an account: it is forgotten once it was sent
  secret_link boolean not null default false,
  created_at timestamptz not null,
  sent_at timestamptz,
  attempts int not null default 0,
  -- not tried before; null: given up or sent
  next_attempt_at timestamptz,
  last_error text
);
create index outbox_message_by_time on outbox_message (created_at desc, id desc);
create index outbox_message_due on outbox_message (next_attempt_at) where next_attempt_at is not null;
create index outbox_message_sent on outbox_message (sent_at) where sent_at is not null;
