create table picture (id uuid primary key);
