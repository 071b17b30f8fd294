package app.kith.joining;

import app.kith.member.Member;
import java.util.UUID;

/**
 * What greets whoever has joined.
 *
 * @param dream the id of the draft that begins when they write what they hope for: pressing twice begins one
 */
public record WelcomePage(Member member, UUID dream) {}
