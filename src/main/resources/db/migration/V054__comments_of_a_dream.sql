-- All that was said below a dream, answers too: it is counted on every card, and goes with its dream.
create index dream_comment_all on dream_comment (dream_id);
