-- A helper may leave; what the two said to each other stays the dreamer's, as said by a former member.
alter table offer
    alter column helper_id drop not null,
    drop constraint offer_helper_id_fkey,
    add constraint offer_helper_id_fkey foreign key (helper_id) references member on delete set null;
alter table offer_message
    alter column author_id drop not null,
    drop constraint offer_message_author_id_fkey,
    add constraint offer_message_author_id_fkey foreign key (author_id) references member on delete set null;
