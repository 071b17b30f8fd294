package app.kith.account;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Remembers how long the site was at work on the last request, before all of its filters, for the bench. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class TimedRequests implements Filter {

    private volatile double took;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) throws IOException, ServletException {
        long begun = System.nanoTime();
        try {
            chain.doFilter(request, response);
        } finally {
            took = (System.nanoTime() - begun) / 1e6;
        }
    }

    /** In milliseconds. */
    double took() {
        return took;
    }
}
