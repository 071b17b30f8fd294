-- Wrong tries, each with its moment: for an account from one browser, for it from all others, and for a network.
delete from sign_in_failure;
alter table sign_in_failure drop column failures;
alter table sign_in_failure drop column last_at;
-- the newest first, and no more of them than make a difference
alter table sign_in_failure add column failed_at timestamptz[] not null;
-- when the last of the tries that were taken in has its answer
alter table sign_in_failure add column turn_at timestamptz not null default now();
-- the networks of which a try waits, each with the second since 1970 at which it is answered
alter table sign_in_failure add column line jsonb not null default '{}';
create index sign_in_failure_turn on sign_in_failure (turn_at);
create index known_device_newest on known_device (account_id, used_at desc);
drop index known_device_account;
