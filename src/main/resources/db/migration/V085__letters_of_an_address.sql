-- To which address a letter was asked for, as the hash under which PostgreSQL locks it, and whether it was written: nobody's mailbox
-- is filled by many accounts. Of a wish for another address that is not known afterwards; an hour later it does not matter any more.
alter table account_letter
    add column recipient bigint,
    add column sent boolean;
update account_letter set sent = true, recipient = (select hashtextextended(email, 0) from account where account.id = account_id);
alter table account_letter
    alter column recipient set not null,
    alter column sent set not null;
create index account_letter_recipient on account_letter (recipient, kind, written_at);
