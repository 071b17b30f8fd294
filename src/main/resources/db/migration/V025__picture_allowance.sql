-- How many files somebody has sent within an hour to make pictures of: a member, or an address from which people join.
create table picture_allowance (
    subject text primary key check (subject <> ''),
    since   timestamptz not null default now(),
    sent    integer not null check (sent > 0)
);
create index picture_allowance_since on picture_allowance (since);
