package app.kith.leaving;

import app.kith.leaving.export.ExportPage;
import app.kith.web.Problems;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page about leaving shows.
 *
 * @param until when somebody who is about to leave may come back at the latest
 */
public record LeavingPage(Optional<Instant> until, ExportPage export, Problems problems) {}
