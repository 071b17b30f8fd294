-- Letters that a mail server refused for good, or that none took within three days: for whoever runs the site to read why.
-- What they said is gone, for there are links in it. Forgotten after ninety days.
create table undelivered_letter (
    -- the letter's
    id           uuid primary key,
    recipient    text not null check (recipient <> ''),
    reason       text not null check (reason <> ''),
    -- whether the server knows no such mailbox, and no letter has arrived there since
    unreachable  boolean not null,
    given_up_at  timestamptz not null default now()
);
create index undelivered_letter_recipient on undelivered_letter (recipient);
create index undelivered_letter_given_up on undelivered_letter (given_up_at);
