package eu.atmpatlas.backend.http;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ThreadLocalAccessor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Gives every request a trace id: that of its {@code traceparent} (W3C Trace Context), or a new
 * one. The id appears in the response's {@code traceparent} and in all log lines of the request, on
 * every thread.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class TraceFilter extends OncePerRequestFilter {

    /** The request attribute with the id. */
    public static final String ATTRIBUTE = TraceFilter.class.getName();

    static final String HEADER = "traceparent";
    private static final String MDC_KEY = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    TraceFilter() {
        ContextRegistry.getInstance().registerThreadLocalAccessor(new TraceIdAccessor());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HEADER);
        var parent = TRACEPARENT.matcher(header == null ? "" : header);
        String trace = parent.matches() ? parent.group(1) : randomHex(16);
        response.setHeader(HEADER, "00-%s-%s-00".formatted(trace, randomHex(8)));
        request.setAttribute(ATTRIBUTE, trace);
        MDC.put(MDC_KEY, trace);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(MDC_KEY);
        }
    }

    private static String randomHex(int length) {
        byte[] bytes = new byte[length];
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Propagates the id to the threads that work for the request. */
    private static final class TraceIdAccessor implements ThreadLocalAccessor<String> {

        @Override
        public Object key() {
            return "atlas.trace";
        }

        @Override
        public @Nullable String getValue() {
            return MDC.get(MDC_KEY);
        }

        @Override
        public void setValue(String id) {
            MDC.put(MDC_KEY, id);
        }

        @Override
        public void setValue() {
            MDC.remove(MDC_KEY);
        }
    }
}
