-- Whatever signs an account out begins a new epoch. A session belongs to the epoch in which was looked at what let its
-- owner in, so that a sign-in which was under way meanwhile ends with those that were there.
alter table account add column session_epoch integer not null default 0;
alter table spring_session add column epoch integer not null default 0;

-- So does a key that is being added: who has shown in one epoch that the account is theirs has not in the next.
alter table passkey_challenge add column epoch integer;
