-- Another address for an account.

-- The address that somebody wants to have, until its link is followed; a newer wish replaces it.
create table email_change (
    account_id uuid primary key references account on delete cascade,
    token_hash bytea not null unique,
    email      text not null check (email <> ''),
    asked_at   timestamptz not null default now()
);

-- The confirmed addresses that accounts had before, to which a way leads back for a while.
create table former_email (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    email      text not null check (email <> ''),
    changed_at timestamptz not null default now()
);
create index former_email_account on former_email (account_id);
