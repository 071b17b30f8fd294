-- What members hope to do.

create table dream (
    id           uuid primary key,
    dreamer_id   uuid not null references member on delete cascade,
    slug         text not null unique check (slug <> ''),
    title        text not null check (title <> ''),
    -- as it was typed: paragraphs with an empty line between them
    story        text not null check (story <> ''),
    state        text not null default 'hoping' check (state in ('hoping', 'under-way', 'come-true', 'let-go')),
    published_at timestamptz not null default now()
);
create index dream_newest on dream (published_at desc, id desc);
create index dream_dreamer on dream (dreamer_id, published_at desc, id desc);

-- Every slug that was ever a dream's leads to it for ever.
create table dream_slug (
    slug       text primary key check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    dream_id   uuid not null references dream on delete cascade deferrable initially deferred,
    created_at timestamptz not null default now()
);
create index dream_slug_prefix on dream_slug (slug text_pattern_ops);
create index dream_slug_dream on dream_slug (dream_id);

-- A skill that a dream needs. One skill may be needed twice, for two things.
create table dream_need (
    id       uuid primary key,
    -- needs stand in the order in which they were written
    position bigint generated always as identity,
    dream_id uuid not null references dream on delete cascade,
    topic_id uuid not null references topic,
    -- how the dreamer wrote it, where that is not the topic's own name
    spelling text check (spelling <> ''),
    -- what it is needed for
    purpose  text check (purpose <> '')
);
create index dream_need_dream on dream_need (dream_id, position);
create index dream_need_topic on dream_need (topic_id, dream_id);

-- A topic that a dream is about.
create table dream_theme (
    dream_id uuid not null references dream on delete cascade,
    topic_id uuid not null references topic,
    position bigint generated always as identity,
    spelling text check (spelling <> ''),
    primary key (dream_id, topic_id)
);
create index dream_theme_topic on dream_theme (topic_id, dream_id);

-- A dream that is being written, until it is published. It keeps its id then, so that a second press finds it.
create table dream_draft (
    id         uuid primary key,
    dreamer_id uuid not null references member on delete cascade,
    -- as typed, right or wrong: nothing that was typed is lost
    title      text check (title <> ''),
    story      text check (story <> ''),
    touched_at timestamptz not null default now()
);
create index dream_draft_dreamer on dream_draft (dreamer_id, touched_at desc);

create table dream_draft_entry (
    id       uuid primary key,
    position bigint generated always as identity,
    draft_id uuid not null references dream_draft on delete cascade,
    kind     text not null check (kind in ('need', 'theme')),
    line     text not null check (line <> ''),
    -- what a need is needed for
    aside    text check (aside <> ''),
    -- equal entries of a list have equal keys
    key      text not null check (key <> ''),
    unique (draft_id, kind, key)
);

-- Lists are kept in one way, whatever is said beside their entries.
alter table draft_entry rename column span to aside;
