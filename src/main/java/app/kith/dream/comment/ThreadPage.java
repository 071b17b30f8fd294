package app.kith.dream.comment;

/** One comment and what was answered to it. */
public record ThreadPage(Talk talk, Comment comment) {}
