-- What is searched, as one types it: without capitals and accents, in any script, because nothing is cut to stems.
create function searched(text) returns text language sql immutable strict parallel safe
    return lower(regexp_replace(normalize($1, NFKD), '[\u0300-\u036f]', '', 'g'));

alter table dream add searched text generated always as (searched(title || ' ' || story)) stored;
alter table member add searched text generated always as (
    searched(first_name || ' ' || coalesce(last_name, '') || ' ' || coalesce(headline, '') || ' ' || coalesce(place, ''))) stored;
create index dream_searched on dream using gin (searched gin_trgm_ops);
create index member_searched on member using gin (searched gin_trgm_ops);
