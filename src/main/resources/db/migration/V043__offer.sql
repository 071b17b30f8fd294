-- "I can help with that": a member answers one need of a dream.
create table offer (
    id          uuid primary key,
    dream_id    uuid not null references dream on delete cascade,
    -- none once the dream needs it no more; what it was is said by the word
    need_id     uuid references dream_need on delete set null,
    need        text not null check (need <> ''),
    -- the dream's; it never changes, and offers are listed by it
    dreamer_id  uuid not null references member on delete cascade,
    helper_id   uuid not null references member on delete cascade check (helper_id <> dreamer_id),
    state       text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
    offered_at  timestamptz not null default now(),
    reminded_at timestamptz,
    -- what the dreamer says of the help in the end; it stands on the helper's page
    thanks      text check (thanks <> ''),
    thanked_at  timestamptz
);
create unique index offer_once on offer (need_id, helper_id) where state in ('open', 'accepted');
create index offer_dream on offer (dream_id);
create index offer_dreamer on offer (dreamer_id, offered_at desc, id desc);
create index offer_helper on offer (helper_id, offered_at desc, id desc);
create index offer_open on offer (offered_at) where state = 'open';

-- What the two say to each other, and nobody else reads.
create table offer_message (
    id         uuid primary key,
    offer_id   uuid not null references offer on delete cascade,
    author_id  uuid not null references member on delete cascade,
    story      text not null check (story <> ''),
    written_at timestamptz not null default now()
);
create index offer_message_offer on offer_message (offer_id, written_at, id);
create index offer_message_author on offer_message (author_id);
