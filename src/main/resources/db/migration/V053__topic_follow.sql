-- Topics that members want to hear of, beside their interests.
create table topic_follow (
    topic_id  uuid not null references topic on delete cascade,
    member_id uuid not null references member on delete cascade,
    since     timestamptz not null default now(),
    primary key (topic_id, member_id)
);
create index topic_follow_member on topic_follow (member_id, since desc);
