-- Members who go.

-- Since when somebody is about to leave. They are hidden for fourteen days, in which they may come back, and then gone.
alter table member add column leaving_at timestamptz;
create index member_leaving on member (leaving_at) where leaving_at is not null;

-- A slug whose owner is gone leads nowhere, and is given to nobody else.
alter table member_slug
    alter column member_id drop not null,
    drop constraint member_slug_member_id_fkey,
    add constraint member_slug_member_id_fkey
        foreign key (member_id) references member on delete set null deferrable initially deferred;
alter table dream_slug
    alter column dream_id drop not null,
    drop constraint dream_slug_dream_id_fkey,
    add constraint dream_slug_dream_id_fkey
        foreign key (dream_id) references dream on delete set null deferrable initially deferred;
