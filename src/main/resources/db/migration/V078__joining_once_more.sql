-- What is known of a draft whose day has passed: that there was one, so that the browser that comes back for it is told.
create table expired_draft (
    token_hash bytea primary key,
    expired_at timestamptz not null default now()
);
create index expired_draft_expired on expired_draft (expired_at);

-- The administrator's link stays when it has been used, so that whoever opens it afterwards is told.
alter table administrator_invitation add column used_at timestamptz;

-- Letters to an address whose owner has an account are counted by themselves.
alter table account_letter drop constraint account_letter_kind_check,
    add constraint account_letter_kind_check check (kind in ('reset', 'confirmation', 'known', 'address'));

-- What was typed last that is the same as an entry which the list has already.
alter table draft_entry add column again text check (again <> '');
alter table dream_draft_entry add column again text check (again <> '');
alter table profile_draft_entry add column again text check (again <> '');
