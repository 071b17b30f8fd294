package app.kith.web;

/** Whoever is signed in, as the frame of every page greets them. */
public interface SignedIn {

    /** Where the frame of the page finds whoever is signed in. */
    String ATTRIBUTE = SignedIn.class.getName();

    /** What they are called, in short. */
    String called();

    /** The path of their own page. */
    String href();
}
