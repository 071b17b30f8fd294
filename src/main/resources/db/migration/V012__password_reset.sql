-- Ways back to an account whose password is forgotten.

-- A reset link names the version that it was written for, and stands as long as this is it: a newer link, its use, another
-- password or another address each begin a new version.
alter table account add column credential_version integer not null default 0;

-- How many letters somebody has caused lately, since each may be asked for by anybody.
create table account_letter (
    account_id uuid not null references account on delete cascade,
    kind       text not null check (kind in ('reset', 'confirmation', 'address')),
    written_at timestamptz not null default now()
);
create index account_letter_account on account_letter (account_id, kind, written_at);
