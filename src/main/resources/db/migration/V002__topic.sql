-- The shared vocabulary: a topic, and every way of spelling it.

create extension if not exists pg_trgm;

-- The key is the form in which spellings are compared (TopicKey makes it). It sorts byte by byte (collate "C"), so that
-- its own unique index also answers "begins with", whatever the language of the database.
create table topic (
    id uuid primary key,
    name text not null check (name <> ''),
    key text collate "C" not null unique check (key <> ''),
    slug text collate "C" not null unique check (slug <> ''),
    created_at timestamptz not null default now()
);

-- The key is claimed here first and the topic made after it, in one transaction: of twenty who make a topic, one wins.
create table topic_spelling (
    key text collate "C" primary key check (key <> ''),
    spelling text not null check (spelling <> ''),
    topic_id uuid not null references topic on delete cascade deferrable initially deferred
);

create index topic_spelling_topic_id on topic_spelling (topic_id);

-- For a word inside a spelling, and for spellings with a slip in them. Searched at every touch of a key and rarely written,
-- so new rows go into it at once rather than onto a list that every search would have to read through.
create index topic_spelling_trigrams on topic_spelling using gin (key gin_trgm_ops) with (fastupdate = off);
