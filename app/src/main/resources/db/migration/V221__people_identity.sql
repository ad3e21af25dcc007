-- Ids are compared without case. Where two people had ids that differ by nothing else, the later one
-- keeps theirs as an attribute.
update person set external_id = null,
  attributes = attributes || jsonb_build_object('External id', external_id)
where exists (
  select from person other
  where lower(other.external_id) = lower(person.external_id)
    and (other.created_at, other.id) < (person.created_at, person.id));
drop index person_external_id;
create unique index person_external_id on person (lower(external_id));

-- The name as it is compared: without case, accents and punctuation. The application writes it; what
-- is computed here for those who are there already differs for rare letters only.
alter table person add column folded_name text;
update person set folded_name = coalesce(
  nullif(
    trim(
      regexp_replace(
        replace(
          lower(normalize(regexp_replace(normalize(name, nfd), '[\u0300-\u036f]+', '', 'g'), nfkc)),
          'ß', 'ss'),
        '[^[:alnum:]]+', ' ', 'g')),
    ''),
  lower(trim(name)));
alter table person alter column folded_name set not null;
create index person_folded_name on person (folded_name);
