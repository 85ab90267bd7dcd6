package eu.atmpatlas.backend.security;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.key.KeyLookups;
import eu.atmpatlas.backend.limit.ApiKeyLookup;
import eu.atmpatlas.backend.limit.Client;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import jakarta.servlet.Filter;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.web.filter.OncePerRequestFilter;

import java.util.concurrent.atomic.AtomicInteger;

/** What bad keys and the pages of other sites cost, and whom, through the real filters. */
class ApiKeyFilterChainTests {

    private static final String GOOD = "good";

    private final WebApplicationContextRunner atlas =
            new WebApplicationContextRunner()
                    .withUserConfiguration(Keys.class, SecurityConfiguration.class)
                    .withPropertyValues(
                            "atlas.limits.cost=1000",
                            "atlas.limits.points-per-minute=1000",
                            "atlas.limits.prices[0].path=/graphql",
                            "atlas.limits.prices[0].points=1");

    @Test
    void aFloodOfUnknownKeysIsNotLookedUpAndCostsNobodyElse() {
        run((filters, lookups) -> {
            MockHttpServletResponse last = new MockHttpServletResponse();
            for (int i = 0; i < 3_000; i++) {
                last = filters.send("/graphql", "X-API-Key", "unknown-" + i);
            }
            assertThat(last.getStatus()).isEqualTo(429);
            assertThat(Integer.parseInt(last.getHeader("Retry-After"))).isBetween(1, 61);
            assertThat(lookups).as("keys that were looked up").hasValueLessThan(30);

            assertThat(filters.send("/graphql").getStatus()).as("without a key").isEqualTo(200);
            MockHttpServletResponse good = filters.send("/graphql", "X-API-Key", GOOD);
            assertThat(good.getStatus()).isEqualTo(200);
            assertThat(good.getHeader("RateLimit-Policy")).isEqualTo("\"key\";q=1000;w=60");
        });
    }

    @Test
    void aPageOfAnotherSiteSpendsNothingOfItsVisitors() {
        String elsewhere = "https://elsewhere.example";
        run((filters, _) -> {
            int status = 200;
            for (int i = 0; i < 10_000 && status != 429; i++) {
                filters.send("/graphql", "Origin", elsewhere, "X-API-Key", "unknown-" + i);
                status = filters.send("/graphql", "Origin", elsewhere).getStatus();
            }
            assertThat(status).as("the budget of the pages of other sites").isEqualTo(429);
            MockHttpServletResponse visitor = filters.send("/graphql");
            assertThat(visitor.getStatus()).isEqualTo(200);
            assertThat(visitor.getHeader("RateLimit")).startsWith("\"address\";r=999");
            assertThat(filters.send("/graphql", "X-API-Key", "unknown").getStatus())
                    .as("looked up")
                    .isEqualTo(401);
        });
    }

    @Test
    void aKeyIsNotLookedAtWhereRequestsAreFree() {
        run((filters, lookups) -> {
            assertThat(filters.send("/directory", "X-API-Key", "unknown").getStatus())
                    .isEqualTo(200);
            assertThat(lookups).hasValue(0);
        });
    }

    @Test
    void withoutATokenThereIsNoAdministratorAndNothingAtItsAddresses() {
        run((filters, _) -> {
            assertThat(filters.send("/admin/keys").getStatus()).isEqualTo(404);
            assertThat(filters.send("/admin/keys", "Authorization", "Bearer ").getStatus())
                    .isEqualTo(404);
        });
    }

    private interface Scenario {
        void run(Filters filters, AtomicInteger lookups) throws Exception;
    }

    private void run(Scenario scenario) {
        atlas.run(context -> {
            assertThat(context).hasNotFailed();
            scenario.run(
                    new Filters(
                            context.getBean("springSecurityFilterChain", Filter.class),
                            context.getBean("rateLimitFilter", OncePerRequestFilter.class)),
                    context.getBean(AtomicInteger.class));
        });
    }

    /** The filters, in the order in which the application has them. */
    private record Filters(Filter security, Filter limits) {

        MockHttpServletResponse send(String path, String... headers) throws Exception {
            var request = new MockHttpServletRequest(new MockServletContext(), "POST", path);
            request.setRemoteAddr("192.0.2.7");
            request.addHeader("Host", "atlas.example");
            for (int i = 0; i < headers.length; i += 2) {
                request.addHeader(headers[i], headers[i + 1]);
            }
            var response = new MockHttpServletResponse();
            security.doFilter(
                    request,
                    response,
                    (passed, answer) -> limits.doFilter(passed, answer, new MockFilterChain()));
            return response;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    @ComponentScan(basePackageClasses = Client.class)
    @Import(KeyLookups.class)
    static class Keys {

        @Bean
        AtomicInteger lookups() {
            return new AtomicInteger();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }

        @Bean
        ApiKeyLookup keys(AtomicInteger lookups) {
            return new ApiKeyLookup() {
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
        }

        @Bean
        AdministratorAuthenticationProvider administrator() {
            return new AdministratorAuthenticationProvider("");
        }

        @Bean
        ApiKeyAuthenticationProvider apiKeys(KeyLookups lookups) {
            return new ApiKeyAuthenticationProvider(lookups);
        }
    }
}
