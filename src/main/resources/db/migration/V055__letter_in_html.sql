-- A letter has a text and the same in HTML. One that still waits to be sent has its text alone, shown as it was written.

alter table letter rename column body to text;
alter table letter add column html text check (html <> '');
update letter set html = '<!doctype html><pre>' || replace(replace(replace(text, '&', '&amp;'), '<', '&lt;'), '>', '&gt;') || '</pre>';
alter table letter alter column html set not null;
