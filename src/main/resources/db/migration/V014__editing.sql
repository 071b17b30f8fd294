-- What members say of themselves beyond their lists, and what they have changed but not saved yet.

-- Lengths are those of the forms. A character as people count them takes eight code points at most (Typed.longer).
alter table member
    add column headline text check (headline <> '' and char_length(headline) <= 8 * 120),
    add column about text check (about <> '' and char_length(about) <= 8 * 3000),
    add column place text check (place <> '' and char_length(place) <= 8 * 80),
    add constraint member_first_name_length check (char_length(first_name) <= 8 * 60),
    add constraint member_last_name_length check (char_length(last_name) <= 8 * 60);

alter table experience
    add constraint experience_line_length check (char_length(line) <= 8 * 160),
    add constraint experience_span_length check (char_length(span) <= 8 * 30);

-- That a picture only decorates is said, or it is not; where nothing is said, its description is still to come.
alter table picture
    add column decorative boolean not null default false,
    add constraint picture_decorates_or_shows check (not decorative or description is null),
    add constraint picture_description_length check (char_length(description) <= 8 * 300);

-- One a member, whatever window they type in. It is gone once it is saved.
create table profile_draft (
    member_id  uuid primary key references member on delete cascade,
    -- as typed, right or wrong: nothing that was typed is lost
    first_name text check (first_name <> ''),
    last_name  text check (last_name <> ''),
    headline   text check (headline <> ''),
    about      text check (about <> ''),
    place      text check (place <> ''),
    -- what was saved when the page was opened, as marks that tell one text from another
    seen       text not null check (seen <> ''),
    touched_at timestamptz not null default now()
);

create table profile_draft_entry (
    id       uuid primary key,
    position bigint generated always as identity,
    draft_id uuid not null references profile_draft on delete cascade,
    kind     text not null check (kind in ('skill', 'interest', 'experience')),
    line     text not null check (line <> ''),
    aside    text check (aside <> ''),
    -- equal entries of a list have equal keys
    key      text not null check (key <> ''),
    unique (draft_id, kind, key)
);

create table profile_draft_field (
    draft_id uuid not null references profile_draft on delete cascade,
    field    text not null check (field <> ''),
    typed    text not null check (typed <> ''),
    primary key (draft_id, field)
);

-- Those who look after the site are few; whoever takes a name is compared with all of them.
create index account_staff on account (id) where role <> 'member';
