-- Letters that wait to be delivered. A delivered letter is gone from here.

create table letter (
    id         uuid primary key,
    recipient  text not null check (recipient <> ''),
    subject    text not null check (subject <> ''),
    text       text not null check (text <> ''),
    html       text not null check (html <> ''),
    written_at timestamptz not null default now()
);
