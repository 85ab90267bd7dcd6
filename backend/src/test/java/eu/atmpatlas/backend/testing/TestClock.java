package eu.atmpatlas.backend.testing;

import eu.atmpatlas.graph.testing.MutableClock;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The application's only clock, which tests can set. A test that sets it must reset it. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {

    @Bean
    MutableClock clock() {
        return new MutableClock();
    }
}
