-- What stands in the fields of a draft's lists and is no entry yet.

create table draft_field (
    draft_id uuid not null references draft on delete cascade,
    field    text not null check (field <> ''),
    typed    text not null check (typed <> ''),
    primary key (draft_id, field)
);

create table dream_draft_field (
    draft_id uuid not null references dream_draft on delete cascade,
    field    text not null check (field <> ''),
    typed    text not null check (typed <> ''),
    primary key (draft_id, field)
);
