-- What those who have left should have taken along.

-- News that nobody has made is shown to nobody.
delete from notification where not exists (select from notification_actor where notification_id = notification.id);

-- The checksum of a picture tells it from any other, even when it is gone.
update stored_file set sha256 = null where state = 'deleted' and sha256 is not null;
alter table stored_file add check (sha256 is null or state <> 'deleted');
