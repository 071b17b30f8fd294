-- Small goals on the way to a dream.
create table dream_step (
    id       uuid primary key,
    dream_id uuid not null references dream on delete cascade,
    -- steps are few; whoever moves one writes the two numbers anew
    position integer not null,
    line     text not null check (line <> ''),
    done_at  timestamptz
);
create index dream_step_dream on dream_step (dream_id, position);

-- What a dreamer tells while the dream goes on.
create table dream_diary_entry (
    id         uuid primary key,
    dream_id   uuid not null references dream on delete cascade,
    -- in Markdown, as it was typed
    story      text not null check (story <> ''),
    written_at timestamptz not null default now(),
    edited_at  timestamptz
);
create index dream_diary_entry_dream on dream_diary_entry (dream_id, written_at desc, id desc);
