-- Fills a database with people who never were: Crowd runs it, statement by statement, each under the name in its first line. Numbers
-- run from what is there already (:members_before …) to what is wanted (:members …); everything in the middle is as in a real place: few
-- topics, people and dreams are known to many.

-- helpers
create or replace function pg_temp.numbered(kind text, number bigint) returns uuid language sql immutable
    return (kind || '0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid;

create or replace function pg_temp.some(of_many bigint, how_uneven double precision) returns bigint language sql volatile
    return least(of_many - 1, floor(of_many * random() ^ how_uneven))::bigint;

create temporary table if not exists vocabulary as
    select row_number() over (order by id) - 1 as number, id, name from topic where hidden_at is null;

create unique index if not exists vocabulary_number on vocabulary (number);

select setseed(0.5);

-- accounts
insert into account (id, email, email_confirmed_at, password_hash)
select pg_temp.numbered('0c0d0001-', n), 'crowd-' || n || '@example.org', now(), :hash
from generate_series(:members_before, :members - 1) n;

-- members
insert into member (id, first_name, last_name, slug, headline, place, joined_at)
select pg_temp.numbered('0c0d0001-', n),
    (array['Ada', 'Bruno', 'Chiyo', 'Dalia', 'Emeka', 'Fatima', 'Grete', 'Hòa', 'Ines', 'Jonas', 'Kemal', 'Lívia'])[1 + n % 12],
    (array['Aydın', 'Brandt', 'Castillo', 'Diop', 'Eriksson', 'Fischer', 'García', 'Haddad', 'Ito'])[1 + n / 12 % 9] || ' ' || to_hex(n),
    'crowd-' || n, (select name from vocabulary where number = n % (select count(*) from vocabulary)), 'Village ' || n % 500,
    timestamptz '2025-01-01' + n * interval '3 minutes'
from generate_series(:members_before, :members - 1) n;

insert into member_slug (slug, member_id)
select 'crowd-' || n, pg_temp.numbered('0c0d0001-', n) from generate_series(:members_before, :members - 1) n;

-- what they can do and like
insert into member_topic (member_id, kind, topic_id, position)
select distinct on (member_id, kind, vocabulary.id) member_id, kind, vocabulary.id, place
from (
    select pg_temp.numbered('0c0d0001-', n) as member_id, case when place < 6 then 'skill' else 'interest' end as kind, place,
        pg_temp.some((select count(*) from vocabulary), 2) as chosen
    from generate_series(:members_before, :members - 1) n, generate_series(0, 9) place) picked
join vocabulary on number = chosen
order by member_id, kind, vocabulary.id;

insert into topic_follow (topic_id, member_id)
select vocabulary.id, pg_temp.numbered('0c0d0001-', n)
from generate_series(:members_before, :members - 1) n
join vocabulary on number = n * 7 % (select count(*) from vocabulary);

-- dreams
insert into dream (id, dreamer_id, slug, title, story, state, audience, published_at)
select pg_temp.numbered('0c0d0002-', n), pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1.5)), 'crowd-dream-' || n,
    initcap(first.name) || ' and ' || second.name || ' ' || n,
    'It began with ' || second.name || ', and ' || third.name || ' came to it. Whoever knows ' || first.name || ' is welcome; for '
        || fourth.name || ' we would be thankful.',
    (array['hoping', 'hoping', 'hoping', 'hoping', 'hoping', 'under-way', 'under-way', 'come-true', 'come-true', 'let-go'])[1 + n % 10],
    case when n % 100 < 85 then 'everybody' when n % 100 < 97 then 'members' else 'dreamer' end,
    timestamptz '2025-01-01' + n * interval '20 seconds'
from (
    select n, pg_temp.some(size, 2) as one, pg_temp.some(size, 2) as two, pg_temp.some(size, 1) as three, pg_temp.some(size, 1) as four
    from generate_series(:dreams_before, :dreams - 1) n, (select count(*) as size from vocabulary) counted) picked
join vocabulary first on first.number = one join vocabulary second on second.number = two
join vocabulary third on third.number = three join vocabulary fourth on fourth.number = four;

insert into dream_slug (slug, dream_id)
select 'crowd-dream-' || n, pg_temp.numbered('0c0d0002-', n) from generate_series(:dreams_before, :dreams - 1) n;

-- needs and themes
insert into dream_need (id, dream_id, topic_id, purpose, published_at)
select pg_temp.numbered('0c0d0003-', n * 2 + place), pg_temp.numbered('0c0d0002-', n), vocabulary.id, 'a day or two',
    timestamptz '2025-01-01' + n * interval '20 seconds'
from (
    select n, place, pg_temp.some((select count(*) from vocabulary), 2) as chosen
    from generate_series(:dreams_before, :dreams - 1) n, generate_series(0, 1) place) picked
join vocabulary on number = chosen;

insert into dream_theme (dream_id, topic_id, published_at)
select distinct pg_temp.numbered('0c0d0002-', n), vocabulary.id, timestamptz '2025-01-01' + n * interval '20 seconds'
from (
    select n, pg_temp.some((select count(*) from vocabulary), 2) as chosen
    from generate_series(:dreams_before, :dreams - 1) n, generate_series(0, 1) place) picked
join vocabulary on number = chosen;

-- offers
insert into offer (id, dream_id, need_id, need, dreamer_id, helper_id, state)
select pg_temp.numbered('0c0d0004-', n), dream.id, pg_temp.numbered('0c0d0003-', n * 2), 'a day or two', dreamer_id, helper,
    (array['open', 'accepted', 'declined'])[1 + n / 10 % 3]
from (
    select n, pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1)) as helper
    from generate_series(:dreams_before, :dreams - 1, 10) n) picked
join dream on dream.id = pg_temp.numbered('0c0d0002-', n) where helper <> dreamer_id;

-- comments
insert into dream_comment (id, dream_id, author_id, answers_id, story, written_at)
select pg_temp.numbered('0c0d0005-', talk * 5 + place), pg_temp.numbered('0c0d0002-', chosen),
    pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1.5)),
    case when place > 2 then pg_temp.numbered('0c0d0005-', talk * 5) end,
    'Something like it was done in Village ' || talk % 500 || ': ask there.',
    timestamptz '2025-09-01' + (talk * 5 + place) * interval '4 seconds'
from (
    select talk, :dreams - 1 - pg_temp.some(:dreams, 1.5) as chosen
    from generate_series(:comments_before / 5, :comments / 5 - 1) talk) talks, generate_series(0, 4) place;

-- cheers
insert into dream_cheer (dream_id, member_id)
select distinct pg_temp.numbered('0c0d0002-', :dreams - 1 - pg_temp.some(:dreams, 2)), pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1))
from generate_series(:dreams_before, :dreams - 1) order by 1, 2
on conflict do nothing;

-- follows of members
insert into member_follow (followed_id, member_id)
select * from (
    select distinct pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 2)) as followed, pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1)) as follower
    from generate_series(:follows_before * 6 / 10, :follows * 6 / 10 - 1)) pairs
where followed <> follower order by 1, 2
on conflict do nothing;

-- follows of dreams
insert into dream_follow (dream_id, member_id)
select distinct pg_temp.numbered('0c0d0002-', :dreams - 1 - pg_temp.some(:dreams, 2)), pg_temp.numbered('0c0d0001-', pg_temp.some(:members, 1))
from generate_series(:follows_before * 4 / 10, :follows * 4 / 10 - 1) order by 1, 2
on conflict do nothing;
