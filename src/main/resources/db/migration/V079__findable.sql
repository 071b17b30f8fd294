-- Whether search engines may list a member's page. Whoever is here already was found so far.
alter table member add findable boolean not null default true;
