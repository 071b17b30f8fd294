-- What members say below a dream, and in answer to that: one level deep.
create table dream_comment (
    id         uuid primary key,
    dream_id   uuid not null references dream on delete cascade,
    -- none once they have left: it was said by a former member
    author_id  uuid references member on delete set null,
    answers_id uuid references dream_comment on delete cascade,
    -- in Markdown, as it was typed; none where it was removed and its answers stay
    story      text check (story <> ''),
    written_at timestamptz not null default now(),
    edited_at  timestamptz
);
create index dream_comment_dream on dream_comment (dream_id, written_at desc, id desc) where answers_id is null;
create index dream_comment_answers on dream_comment (answers_id, written_at, id) where answers_id is not null;
create index dream_comment_author on dream_comment (author_id, written_at desc);

-- What members say with one tap; the second index of each is read from the member's side.
create table dream_cheer (
    dream_id  uuid not null references dream on delete cascade,
    member_id uuid not null references member on delete cascade,
    since     timestamptz not null default now(),
    primary key (dream_id, member_id)
);
create index dream_cheer_member on dream_cheer (member_id, since desc);

create table comment_cheer (
    comment_id uuid not null references dream_comment on delete cascade,
    member_id  uuid not null references member on delete cascade,
    since      timestamptz not null default now(),
    primary key (comment_id, member_id)
);
create index comment_cheer_member on comment_cheer (member_id, since desc);

create table dream_follow (
    dream_id  uuid not null references dream on delete cascade,
    member_id uuid not null references member on delete cascade,
    since     timestamptz not null default now(),
    primary key (dream_id, member_id)
);
create index dream_follow_member on dream_follow (member_id, since desc);

create table member_follow (
    followed_id uuid not null references member on delete cascade,
    member_id   uuid not null references member on delete cascade check (member_id <> followed_id),
    since       timestamptz not null default now(),
    primary key (followed_id, member_id)
);
create index member_follow_member on member_follow (member_id, since desc);
