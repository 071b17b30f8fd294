package app.kith.leaving;

import app.kith.leaving.export.ExportPage;
import app.kith.web.Problems;
import java.time.Instant;
import java.util.Optional;

/**
 * What the page about leaving shows.
 *
 * @param until when somebody who is about to leave may come back at the latest
 * @param keyed whether a passkey of the account would do instead of the password
 */
public record LeavingPage(Optional<Instant> until, ExportPage export, boolean keyed, Problems problems) {}
