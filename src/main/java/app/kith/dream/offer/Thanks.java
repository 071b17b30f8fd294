package app.kith.dream.offer;

import app.kith.member.Member;

/** What a dreamer says of somebody's help. */
public record Thanks(Member dreamer, String title, String href, String words) {}
