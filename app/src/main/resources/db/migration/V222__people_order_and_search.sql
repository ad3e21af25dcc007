-- A list of people in the order of their names, searched or not, is read from one index alone, so
-- that the last page of 100,000 people and a name at the end of the alphabet come as fast as the
-- first. The text that is searched is cut, so that a row of that index fits.
drop index person_by_name;
drop index person_folded_name;
drop index person_department;
drop index person_site;
alter table person drop column search_text;
alter table person
  add column search_text text not null generated always as (
    left(lower(name || ' ' || coalesce(email, '') || ' ' || coalesce(job_title, '') || ' '
      || coalesce(department, '') || ' ' || coalesce(team, '') || ' ' || coalesce(site, '')), 400)
  ) stored;
create index person_by_name on person (folded_name, id) include (search_text, email);
create index person_search on person using gin (search_text gin_trgm_ops);
create index person_department on person (department, folded_name, id);
create index person_site on person (site, folded_name, id);

-- People of one sheet are written in any order, managers after those they manage.
alter table person
  alter constraint person_manager_id_fkey deferrable initially deferred;
