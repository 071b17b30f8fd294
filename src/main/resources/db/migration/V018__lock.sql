-- Accounts that whoever runs the site has locked: nobody signs in to them.
alter table account add column locked_at timestamptz;
