package eu.atmpatlas.backend.health;

import ch.qos.logback.classic.LoggerContext;

import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;

/** Installs the log limit at the start of the application. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    HealthConfiguration() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            LogLimit.install(logback);
        }
    }
}
