-- A picture and its renditions. The rows come before the files and go after them, so that no file is ever without a row.
-- Its state is in its times: stored (all files are there), kept (it has an owner), let go (its owner has left it).
create table picture (
    id          uuid primary key,
    description text check (description <> ''),
    colour      text not null check (colour ~ '^#[0-9a-f]{6}$'),
    created_at  timestamptz not null default now(),
    stored_at   timestamptz,
    kept_at     timestamptz check (kept_at is null or stored_at is not null),
    let_go_at   timestamptz
);

-- What the sweep looks for.
create index picture_provisional on picture (created_at) where kept_at is null;
create index picture_let_go on picture (let_go_at) where let_go_at is not null;

create table picture_rendition (
    picture_id   uuid not null references picture on delete cascade,
    width        integer not null check (width > 0),
    height       integer not null check (height > 0),
    content_type text not null check (content_type in ('image/webp', 'image/jpeg', 'image/png')),
    bytes        integer not null check (bytes > 0),
    primary key (picture_id, width)
);
