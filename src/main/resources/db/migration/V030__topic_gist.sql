-- What is near a topic is offered, never put in its place. Two forms of a spelling are compared for that, both made by
-- TopicGist and filled in by VocabularyPlanting, which comes after this: the gist, in which "colours" and "color" are one, and
-- the first letters of its words, by which "fp" is functional programming.
alter table topic_spelling
    add column gist     text collate "C" check (gist <> ''),
    add column initials text collate "C" check (initials <> '');

create index topic_spelling_gist on topic_spelling (gist);
create index topic_spelling_initials on topic_spelling (initials) where initials is not null;

-- A topic that moderators hid stays with those who use it and is suggested to nobody.
alter table topic add column hidden_at timestamptz;
