package app.kith.administration;

import java.util.List;

/**
 * What whoever administers the site wants to know of the machine that it runs on.
 *
 * @param readable which of the phones' own formats of pictures it reads
 * @param missing which it does not
 * @param keepsOriginals whether the files that pictures are made of are kept
 */
public record AdministrationPage(List<String> readable, List<String> missing, boolean keepsOriginals) {}
