-- What somebody has typed on their way to becoming a member. Swept after a day.

create table draft (
    id                 uuid primary key,
    token_hash         bytea not null unique,
    -- as typed, right or wrong: nothing that was typed is lost
    first_name         text check (first_name <> ''),
    last_name          text check (last_name <> ''),
    email              text check (email <> ''),
    password_hash      text check (password_hash <> ''),
    picture_id         uuid references picture,
    skills_seen        boolean not null default false,
    picture_seen       boolean not null default false,
    invitation_hash    bytea,
    -- the account that it became
    account_id         uuid references account on delete cascade,
    created_at         timestamptz not null default now(),
    touched_at         timestamptz not null default now()
);
create index draft_touched on draft (touched_at);
create unique index draft_picture on draft (picture_id) where picture_id is not null;

create table draft_entry (
    id       uuid primary key,
    -- entries stand in the order in which they were added, also those of one moment
    position bigint generated always as identity,
    draft_id uuid not null references draft on delete cascade,
    kind     text not null check (kind in ('skill', 'interest', 'experience')),
    line     text not null check (line <> ''),
    span     text check (span <> ''),
    -- equal entries of a list have equal keys
    key      text not null check (key <> ''),
    unique (draft_id, kind, key)
);
