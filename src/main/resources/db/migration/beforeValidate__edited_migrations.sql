-- V005 was edited when databases had run it already, which Flyway refuses to go on from. They are told that theirs is the one
-- that lies here now; what they lack, V056 brings. There will be no more lines: MigrationsTest holds every migration as it is.

do $$ begin
    if to_regclass('flyway_schema_history') is not null then
        update flyway_schema_history set checksum = -1078769818 where version = '005' and checksum = -64133769;
    end if;
end $$;
