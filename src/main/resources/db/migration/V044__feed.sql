-- What a dream needs and is about, in the order of the board: a feed reads each topic of a member's from the newest on, and stops.
alter table dream_need add published_at timestamptz;
alter table dream_theme add published_at timestamptz;
update dream_need set published_at = dream.published_at from dream where dream.id = dream_id;
update dream_theme set published_at = dream.published_at from dream where dream.id = dream_id;
alter table dream_need alter published_at set not null;
alter table dream_theme alter published_at set not null;
drop index dream_need_topic;
drop index dream_theme_topic;
create index dream_need_topic on dream_need (topic_id, published_at desc, dream_id desc);
create index dream_theme_topic on dream_theme (topic_id, published_at desc, dream_id desc);

-- When a member looked at the feed, so that what is new since can be marked.
create table feed_visit (
    member_id  uuid primary key references member on delete cascade,
    opened_at  timestamptz not null default now(),
    -- when the visit before this one ended
    seen_until timestamptz not null default now()
);
