-- Word that a passkey was added or removed is counted by itself.
alter table account_letter drop constraint account_letter_kind_check,
    add constraint account_letter_kind_check check (kind in ('reset', 'confirmation', 'known', 'address', 'passkey'));
