-- An address is stored in the form in which it is compared: V070, in Java, has brought those of earlier versions into it.

-- An address belongs to one account once its owner has confirmed it. Until then anybody may have claimed it, and
-- nobody can tell from joining whether it is taken.
alter table account drop column email_key;
create unique index account_email on account (email) where email_confirmed_at is not null;
create index account_email_claimed on account (email, created_at);

-- Which address a link confirms, its account says.
alter table email_confirmation drop column email_key;
