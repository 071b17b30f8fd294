-- What a session remembers is JSON from here on. What was written before, as Java objects, is read no more: everybody
-- signs in once more.
delete from spring_session;
