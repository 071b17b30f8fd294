-- Members as others see them. A member has the id of their account.

create table member (
    id         uuid primary key references account on delete cascade,
    first_name text not null check (first_name <> ''),
    last_name  text check (last_name <> ''),
    slug       text not null unique check (slug <> ''),
    picture_id uuid references picture,
    joined_at  timestamptz not null default now()
);
create index member_newest on member (joined_at desc, id desc);
create unique index member_picture on member (picture_id) where picture_id is not null;

-- Every slug that was ever a member's leads to them for ever.
create table member_slug (
    slug       text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    member_id  uuid not null references member on delete cascade deferrable initially deferred,
    created_at timestamptz not null default now()
);
create index member_slug_prefix on member_slug (slug text_pattern_ops);
create index member_slug_member on member_slug (member_id);

create table member_topic (
    member_id uuid not null references member on delete cascade,
    kind      text not null check (kind in ('skill', 'interest')),
    topic_id  uuid not null references topic,
    -- how the member wrote it, where that is not the topic's own name
    spelling  text check (spelling <> ''),
    position  integer not null,
    primary key (member_id, kind, topic_id)
);
create index member_topic_topic on member_topic (topic_id, kind, member_id);

create table experience (
    id        uuid primary key,
    member_id uuid not null references member on delete cascade,
    line      text not null check (line <> ''),
    -- a year or a span of years, as the member wrote it
    span      text check (span <> ''),
    position  integer not null
);
create index experience_member on experience (member_id, position);
