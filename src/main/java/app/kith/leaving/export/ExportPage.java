package app.kith.leaving.export;

/**
 * What the section about taking things along shows.
 *
 * @param told whether a letter says that it is ready: only a confirmed address gets one
 */
public record ExportPage(Export export, boolean told) {}
