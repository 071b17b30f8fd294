-- The ledger of the stores: every file that was ever put into one, in what state it is, and since when. A row is committed
-- before its file is written and stays when the file is gone, so that whatever lies in a store can be told by it.
--
--   pending      about to be put, or put and waiting for somebody to keep it
--   kept         shown by a picture that has an owner
--   to delete    let go of; a task deletes it as soon as the store lets it
--   quarantined  found by an audit and wanted by nobody; deleted after thirty days, unless it is restored
--   deleted      gone from the store
create table stored_file (
    store        text not null check (store in ('folder', 's3', 'cloudinary')),
    key          text collate "C" not null check (key <> ''),
    -- what an audit found and nobody had written down may be of any kind
    content_type text check (content_type in ('image/webp', 'image/jpeg', 'image/png')),
    bytes        bigint not null check (bytes >= 0),
    -- none: put before there was a ledger, and not read since
    sha256       text check (sha256 ~ '^[0-9a-f]{64}$'),
    state        text not null check (state in ('pending', 'kept', 'to delete', 'quarantined', 'deleted')),
    since        timestamptz not null default now(),
    wanted       boolean not null generated always as (state in ('pending', 'kept')) stored,
    primary key (store, key),
    unique (store, key, wanted),
    check (content_type is not null or state not in ('pending', 'kept'))
);
-- What the sweep looks for.
create index stored_file_unsettled on stored_file (state, since) where state in ('pending', 'to delete', 'quarantined');

-- Pictures whose files were never all there, and those that were let go of, were known by their rows until now.
alter table picture add column gone boolean not null default false;
update picture set gone = true
where (stored_at is null or let_go_at is not null)
  and not exists (select from member where picture_id = picture.id) and not exists (select from draft where picture_id = picture.id);

insert into stored_file (store, key, content_type, bytes, state, since)
select 'folder', picture_id || '-' || width, content_type, bytes,
    case when gone then 'to delete' when kept_at is null then 'pending' else 'kept' end,
    coalesce(let_go_at, kept_at, created_at)
from picture_rendition join picture on id = picture_id;

delete from picture where gone;

-- A rendition refers to its file, and only to one that is to stay: as long as a picture shows a file, its row cannot become
-- one to delete. An owner refers to the picture. So nothing that anybody refers to can be let go of, whatever a program tries.
alter table picture_rendition
    add column store text,
    add column key text collate "C",
    add column wanted boolean not null default true check (wanted);
update picture_rendition set store = 'folder', key = picture_id || '-' || width;
alter table picture_rendition
    alter column store set not null,
    alter column key set not null,
    add foreign key (store, key, wanted) references stored_file (store, key, wanted);
create unique index picture_rendition_file on picture_rendition (store, key);

-- Rows of pictures come when their files are there, and go when they are let go of: what these columns said, the ledger says.
drop index picture_let_go;
alter table picture
    drop column stored_at,
    drop column let_go_at,
    drop column gone;
