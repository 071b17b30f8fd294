-- Who may sign in, and where they are signed in.

create table account (
    id                 uuid primary key,
    email              text not null check (email <> ''),
    -- the address as it is compared: folded and normalised
    email_key          text not null check (email_key <> ''),
    email_confirmed_at timestamptz,
    password_hash      text not null check (password_hash <> ''),
    role               text not null default 'member' check (role in ('member', 'moderator', 'administrator')),
    created_at         timestamptz not null default now()
);

-- An address belongs to one account once its owner has confirmed it. Until then anybody may have claimed it, and
-- nobody can tell from joining whether it is taken.
create unique index account_email on account (email_key) where email_confirmed_at is not null;
create index account_email_claimed on account (email_key, created_at);

create table email_confirmation (
    token_hash bytea primary key,
    account_id uuid not null references account on delete cascade,
    email_key  text not null check (email_key <> ''),
    created_at timestamptz not null default now()
);
create index email_confirmation_account on email_confirmation (account_id);

-- The one-time link by which the administrator of a fresh site joins.
create table administrator_invitation (
    token_hash bytea primary key,
    created_at timestamptz not null default now()
);

create table sign_in_failure (
    -- whom the guess was about, or where it came from
    subject     text primary key check (subject <> ''),
    failures    integer not null check (failures > 0),
    last_at     timestamptz not null default now()
);

-- Spring Session's own tables, in its own words.
create table spring_session (
    primary_id            char(36) not null constraint spring_session_pk primary key,
    session_id            varchar(64) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index spring_session_ix1 on spring_session (session_id);
create index spring_session_ix2 on spring_session (expiry_time);
create index spring_session_ix3 on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36) not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name)
);
