package eu.atmpatlas.backend.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Logs the address when the application accepts requests. Spring Boot says so after {@code
 * ApplicationReadyEvent}: at that event {@code /readyz} still answers 503.
 */
@Component
class StartupLogger {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLogger.class);

    @EventListener
    void logAddress(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() == ReadinessState.ACCEPTING_TRAFFIC
                && event.getSource() instanceof WebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info("ATMP Atlas is open at http://localhost:{}", web.getWebServer().getPort());
        }
    }
}
