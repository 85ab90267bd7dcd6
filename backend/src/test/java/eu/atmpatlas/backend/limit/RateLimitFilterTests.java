package eu.atmpatlas.backend.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import java.time.Duration;
import java.util.List;

/** Which client a request without a key counts for. */
class RateLimitFilterTests {

    private final LimitProperties limits =
            new LimitProperties(
                    1_000,
                    Duration.ofSeconds(1),
                    1_000,
                    100,
                    List.of(new LimitProperties.Price("/graphql", 1)));
    private final RateLimitFilter filter =
            new RateLimitFilter(
                    new ClientRegistry(limits),
                    new RequestPrices(limits),
                    new RefusalMetrics(new SimpleMeterRegistry()),
                    limits,
                    new FairScheduler(1));

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

    private MockHttpServletResponse send(String header, String value) throws Exception {
        var request = new MockHttpServletRequest("POST", "/graphql");
        request.setRemoteAddr("192.0.2.7");
        request.addHeader("Host", "atlas.example");
        request.addHeader(header, value);
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
