-- Sessions count in milliseconds since 1970, and by the database's clock: those of the nodes may differ.
create function now_in_millis() returns bigint language sql stable
    return (extract(epoch from now()) * 1000)::bigint;
