create index outbox_message_to on outbox_message
  using gin (lower(to_name || ' ' || to_address) gin_trgm_ops);
