-- A picture whose owner is the only one to see it: of somebody who is still joining.
alter table picture add column withheld boolean not null default false;

update picture set withheld = true where id in (select picture_id from draft);
