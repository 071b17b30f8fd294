-- Letters that wait to be delivered. A delivered letter is gone from here.

create table letter (
    id         uuid primary key,
    recipient  text not null check (recipient <> ''),
    subject    text not null check (subject <> ''),
    body       text not null check (body <> ''),
    written_at timestamptz not null default now()
);
