package app.kith.web;

import app.kith.portrait.Portrait;

/** Whoever is signed in, as the frame of every page shows them. */
public interface SignedIn {

    String name();

    /** The path of their own page. */
    String href();

    Portrait portrait();

    /** Puts whoever is signed in where the frame of the page finds them. */
    String ATTRIBUTE = SignedIn.class.getName();
}
