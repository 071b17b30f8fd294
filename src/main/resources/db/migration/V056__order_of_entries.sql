-- The first edition of V005 had no order of entries: where that one ran, they stand in the order of their rows from here on.

alter table draft_entry add column if not exists position bigint generated always as identity;
