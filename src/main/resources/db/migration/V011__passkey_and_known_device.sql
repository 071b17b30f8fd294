-- Passkeys: who may sign in with which key, and what a browser was asked to sign.

create table passkey (
    id            uuid primary key,
    account_id    uuid not null references account on delete cascade,
    name          text not null check (name <> ''),
    credential_id bytea not null unique check (length(credential_id) between 1 and 1023),
    public_key    bytea not null,
    -- what the authenticator said of itself when it was added; the library reads the key from it
    attestation   bytea not null,
    -- how often it has signed, where it counts at all
    signatures    bigint not null check (signatures >= 0),
    transports    text,
    backed_up     boolean not null,
    created_at    timestamptz not null default now(),
    used_at       timestamptz
);
create index passkey_account on passkey (account_id, created_at);

-- The hash of what the browser's cookie holds is what it is asked to sign: nobody else can answer.
create table passkey_challenge (
    challenge  bytea primary key,
    -- to whose account a key is being added; none: somebody signs in
    account_id uuid references account on delete cascade,
    created_at timestamptz not null default now()
);
create index passkey_challenge_age on passkey_challenge (created_at);
create index passkey_challenge_account on passkey_challenge (account_id);

-- Browsers in which an account has been signed in: whoever guesses elsewhere does not slow its owner down there.
create table known_device (
    token_hash bytea not null,
    account_id uuid not null references account on delete cascade,
    used_at    timestamptz not null default now(),
    primary key (token_hash, account_id)
);
create index known_device_account on known_device (account_id);
create index known_device_age on known_device (used_at);
