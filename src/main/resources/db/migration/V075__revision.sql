-- Which revision of a form is kept: its version, the showing of the page that sent it, and the number of that sending. By it
-- one tells what a script has sent before and what arrives only now.

alter table draft
    add column you_revision text check (you_revision <> ''),
    -- of what stands in the fields of the lists
    add column lists_revision text check (lists_revision <> '');

-- of a dream that is still to be
alter table dream_draft add column revision text check (revision <> '');

-- A draft of changes goes when they are saved or thrown away. What arrives after that must not bring it back, so these stay
-- with what is changed.
create table dream_revision (
    id       uuid primary key references dream on delete cascade,
    revision text not null check (revision <> '')
);
create table profile_revision (
    id       uuid primary key references member on delete cascade,
    revision text not null check (revision <> '')
);
