-- Of two of whom one has blocked the other, neither is there for the other.
create table member_block (
    blocker_id uuid not null references member on delete cascade,
    blocked_id uuid not null references member on delete cascade check (blocked_id <> blocker_id),
    since      timestamptz not null default now(),
    primary key (blocker_id, blocked_id)
);
create index member_block_blocked on member_block (blocked_id);
