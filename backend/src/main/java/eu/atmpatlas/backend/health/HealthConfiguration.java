package eu.atmpatlas.backend.health;

import ch.qos.logback.classic.LoggerContext;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Limits the log from the start of the application on. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    HealthConfiguration() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            LogLimit.install(logback);
        }
    }
}
