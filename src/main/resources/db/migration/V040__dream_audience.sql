-- Who may see a dream, whether others may write below it, and whether its dreamer has deleted it.
alter table dream
    add audience       text not null default 'everybody' check (audience in ('everybody', 'members', 'dreamer')),
    add talked_about   boolean not null default true,
    -- by its dreamer, who may bring it back for thirty days
    add deleted_at     timestamptz,
    -- how often it was changed: whoever saves says which one they began with
    add edition        integer not null default 1;

-- The board, as visitors and as members read it: each has an index that holds no dream which is not theirs to see.
drop index dream_newest;
create index dream_newest_for_visitors on dream (published_at desc, id desc) where audience = 'everybody' and deleted_at is null;
create index dream_newest_for_members on dream (published_at desc, id desc) where audience <> 'dreamer' and deleted_at is null;
create index dream_deleted on dream (deleted_at) where deleted_at is not null;

-- A draft has the id of its dream: of one that is to be, or of one that is being changed.
alter table dream_draft
    add audience       text not null default 'everybody' check (audience in ('everybody', 'members', 'dreamer')),
    add talked_about   boolean not null default true,
    -- the edition that a change began with; none where the dream is still to be
    add seen           integer;
