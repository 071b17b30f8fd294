-- Whether letters about offers come, as they did to everybody so far.
alter table account add column offer_letters boolean not null default true;

-- Where the reader of a letter asks for no more of its kind; nowhere for those that answer what somebody did.
alter table letter add column unsubscribe text check (unsubscribe <> '');
