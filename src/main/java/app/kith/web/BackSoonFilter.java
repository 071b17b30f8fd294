package app.kith.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says "back soon" while the database cannot be reached. It stands before everything, the session included, since
 * nothing behind it works without a database.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BackSoonFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(BackSoonFilter.class);

    private final Templates templates;

    BackSoonFilter(Templates templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Exception failure) {
            if (!databaseAway(failure) || response.isCommitted()) throw failure;
            LOG.warn("The database cannot be reached: {}", failure.getMessage());
            response.resetBuffer();
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader("Retry-After", "30");
            response.setHeader("Cache-Control", "no-store");
            templates.show(ErrorPages.TEMPLATE, ErrorPages.BACK_SOON, request, response);
        }
    }

    /** Whether a failure, or one of its causes, is the database's absence. */
    private static boolean databaseAway(@Nullable Throwable failure) {
        for (; failure != null; failure = failure.getCause()) {
            if (failure instanceof DataAccessResourceFailureException) return true;
            if (failure instanceof CannotCreateTransactionException) return true;
            if (failure instanceof java.sql.SQLException sql && away(sql.getSQLState())) return true;
        }
        return false;
    }

    /** Classes 08 (connection), 57P (shutting down, starting) and 53 (too many connections, disk full) of SQLSTATE. */
    private static boolean away(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"));
    }
}
