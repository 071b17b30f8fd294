-- What members take along: all that is known of them, in one file.

-- One a member; who asks for another gives up the one before.
create table export (
    account_id uuid primary key references account on delete cascade,
    id         bigint generated always as identity unique,
    -- each attempt to make it begins anew, so that two nodes never write into one file
    attempt    integer not null default 0,
    done       integer not null default 0 check (done >= 0),
    steps      integer not null default 0 check (steps >= done),
    bytes      bigint check (bytes > 0),
    asked_at   timestamptz not null default now(),
    made_at    timestamptz check ((made_at is null) = (bytes is null))
);
create index export_age on export (coalesce(made_at, asked_at));

create table export_part (
    export_id bigint not null references export (id) on delete cascade,
    attempt   integer not null,
    position  integer not null,
    bytes     bytea not null,
    primary key (export_id, attempt, position)
);
-- A ZIP is compressed already.
alter table export_part alter column bytes set storage external;
