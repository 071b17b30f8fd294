-- What a session remembers lies in its row: a sign-in writes one, and a page reads one.
alter table spring_session
    add column remembered boolean,
    add column device text check (device <> ''),
    add column origin text check (origin <> '');
update spring_session set remembered = kept.remembered, device = kept.device, origin = kept.origin
from (select session_primary_id,
        bool_or(told::text::boolean) filter (where attribute_name = 'remembered') as remembered,
        max(told #>> '{}') filter (where attribute_name = 'device') as device,
        max(told #>> '{}') filter (where attribute_name = 'origin') as origin
    from (select session_primary_id, attribute_name, convert_from(attribute_bytes, 'UTF8')::json as told from spring_session_attributes
        where attribute_name in ('remembered', 'device', 'origin')) attribute
    group by session_primary_id) kept
where session_primary_id = primary_id;
-- Begun by half, in a crash: a session of nobody, which opens nothing.
delete from spring_session where principal_name is null or remembered is null or device is null or origin is null;
alter table spring_session
    alter column principal_name set not null,
    alter column remembered set not null,
    alter column device set not null,
    alter column origin set not null;
drop table spring_session_attributes;
