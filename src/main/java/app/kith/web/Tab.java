package app.kith.web;

/** One of several pages that stand beside each other, as its link shows it. */
public record Tab(String name, String href, boolean current) {}
