package app.kith.web;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.stereotype.Component;

/**
 * Writes the headers of safety when an answer leaves. In the chain of Spring Security they would miss on what is answered
 * before it, by its firewall or by a filter of ours. Pictures are sent before it and have headers of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SafetyHeadersFilter extends HeaderWriterFilter {

    SafetyHeadersFilter(SafetyHeaders headers) {
        super(List.of(headers));
    }

    /** Of a request that the container itself refuses (TRACE), its page is all that comes by here. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
