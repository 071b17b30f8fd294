-- The file that a picture was made of, without what was packed with it, where the site is set to keep it. How it must be turned
-- to stand upright (EXIF's numbers) stood in what was packed with it.
alter table picture_negative
    add column content_type text check (content_type in ('image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/bmp')),
    add column orientation smallint check (orientation between 1 and 8),
    add column content bytea check (octet_length(content) between 1 and 15728640),
    add check ((content is null) = (content_type is null) and (content is null) = (orientation is null));

-- It is packed already: packing it again would cost time and save nothing.
alter table picture_negative alter column content set storage external;
