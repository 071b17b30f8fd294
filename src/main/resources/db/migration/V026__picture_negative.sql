-- What is known of a picture besides its files: which square of the original was chosen (fractions, the middle unless said),
-- and what it looks like from so far that sixteen pixels are enough (a PNG in Base64, where nothing shines through).
create table picture_negative (
    picture_id uuid primary key references picture on delete cascade,
    crop_x     double precision check (crop_x between 0 and 1),
    crop_y     double precision check (crop_y between 0 and 1),
    crop_size  double precision check (crop_size > 0 and crop_size <= 1),
    glimpse    text check (glimpse ~ '^[A-Za-z0-9+/]+=*$' and length(glimpse) <= 600),
    check ((crop_x is null) = (crop_y is null) and (crop_x is null) = (crop_size is null))
);
