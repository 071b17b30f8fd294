-- What no Latin letters can write stays in its own: a slug is words with a hyphen between two, of a-z, 0-9 and letters and marks beyond
-- ASCII. Which of those, and in which form, is told by whoever makes slugs; none is longer than 67, as ever.
alter table member_slug
    drop constraint member_slug_slug_check,
    add constraint member_slug_slug_check
        check (slug ~ '^[^[:cntrl:] -/:-`{-~]+(-[^[:cntrl:] -/:-`{-~]+)*$' and char_length(slug) <= 67);
alter table dream_slug
    drop constraint dream_slug_slug_check,
    add constraint dream_slug_slug_check
        check (slug ~ '^[^[:cntrl:] -/:-`{-~]+(-[^[:cntrl:] -/:-`{-~]+)*$' and char_length(slug) <= 67);
