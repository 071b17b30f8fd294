package app.kith.web;

/**
 * What somebody typed for a thing that was deleted meanwhile: it comes back to them, so that they can copy it.
 *
 * @param title key of the words that say what is gone
 * @param label key of the words above what was typed
 */
public record Gone(String title, String label, String typed) {}
