package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Costs of invalid keys and of requests from other sites, and who pays them. */
class RateLimitFilterTests {

    private static final String GOOD = "good";

    private final AtomicInteger lookups = new AtomicInteger();
    private final ApiKeyLookup keys =
            new ApiKeyLookup() {
                @Override
                public Allowance allowance(String key) {
                    lookups.incrementAndGet();
                    return key.equals(GOOD) ? new Allowance("k", 1_000) : null;
                }

                @Override
                public boolean isKnownKey(String key) {
                    return key.equals(GOOD);
                }
            };
    private final LimitProperties limits =
            new LimitProperties(
                    1_000,
                    Duration.ofSeconds(1),
                    1_000,
                    100,
                    List.of(new LimitProperties.Price("/graphql", 1)));
    private final RateLimitFilter filter =
            new RateLimitFilter(
                    new ClientRegistry(limits, keys),
                    limits,
                    new FairScheduler(1),
                    new SimpleMeterRegistry());

    @Test
    void aFloodOfUnknownKeysIsNotLookedUpAndCostsNobodyElse() throws Exception {
        MockHttpServletResponse last = new MockHttpServletResponse();
        for (int i = 0; i < 3_000; i++) {
            last = send("X-API-Key", "unknown-" + i);
        }
        assertThat(last.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isBetween(1, 61);
        assertThat(lookups).as("keys that were looked up").hasValueLessThan(30);

        assertThat(send().getStatus()).as("the address without a key").isEqualTo(200);
        assertThat(send("X-API-Key", GOOD).getStatus()).as("a key that is good").isEqualTo(200);
    }

    @Test
    void aPageOfAnotherSiteSpendsNothingOfItsVisitors() throws Exception {
        for (int i = 0; i < 1_100; i++) {
            send("Origin", "https://elsewhere.example");
            send("Origin", "https://elsewhere.example", "X-API-Key", "unknown-" + i);
        }
        assertThat(send("Origin", "https://elsewhere.example").getStatus()).isEqualTo(429);
        MockHttpServletResponse visitor = send();
        assertThat(visitor.getStatus()).isEqualTo(200);
        assertThat(visitor.getHeader("RateLimit")).startsWith("\"address\";r=999");
        assertThat(send("X-API-Key", "unknown").getStatus()).as("looked up").isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    Sec-Fetch-Site | cross-site                     | cross-site
                    Sec-Fetch-Site | same-site                      | cross-site
                    Sec-Fetch-Site | same-origin                    | address
                    Sec-Fetch-Site | none                           | address
                    Origin         | https://elsewhere.example      | cross-site
                    Origin         | null                           | cross-site
                    Origin         | https://atlas.example          | address
                    Referer        | https://elsewhere.example/page | cross-site
                    Referer        | https://atlas.example/network  | address
                    Referer        | https://atlas.example/embed/map?x=1 | cross-site
                    Referer        | no address                     | cross-site
                    User-Agent     | curl                           | address
                    """)
    void theBrowserSaysWhosePageAsks(String header, String value, String policy) throws Exception {
        assertThat(send(header, value).getHeader("RateLimit-Policy"))
                .startsWith("\"" + policy + "\"");
    }

    private MockHttpServletResponse send(String... headers) throws Exception {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("Host", "atlas.example");
        for (int i = 0; i < headers.length; i += 2) {
            request.addHeader(headers[i], headers[i + 1]);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
