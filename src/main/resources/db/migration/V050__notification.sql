-- What happened to a member, however many did it: until it is seen, the next who does the same joins it.
create table notification (
    id        uuid primary key default gen_random_uuid(),
    member_id uuid not null references member on delete cascade,
    kind      text not null check (kind <> ''),
    -- that to which it happened: a dream, a comment, an offer, the member
    about     uuid not null,
    -- none where no dream is concerned; whoever may not see it any more hears nothing of it
    dream_id  uuid references dream on delete cascade,
    at        timestamptz not null default now(),
    seen_at   timestamptz
);
create unique index notification_unseen on notification (member_id, kind, about) where seen_at is null;
create index notification_newest on notification (member_id, at desc, id desc);
create index notification_dream on notification (dream_id) where dream_id is not null;

create table notification_actor (
    notification_id uuid not null references notification on delete cascade,
    actor_id        uuid not null references member on delete cascade,
    at              timestamptz not null default now(),
    primary key (notification_id, actor_id)
);
create index notification_actor_actor on notification_actor (actor_id);
