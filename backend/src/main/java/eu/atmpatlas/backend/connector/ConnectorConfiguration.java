package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.connector.download.RegisterDownload;
import eu.atmpatlas.backend.connector.download.RetryPause;
import eu.atmpatlas.backend.connector.register.ClinicalTrialsGovConnector;
import eu.atmpatlas.backend.connector.register.EmaMedicinesConnector;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.util.List;

/** The connectors and their download. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorProperties.class)
class ConnectorConfiguration {

    @Bean
    RegisterDownload registerDownload(ConnectorProperties properties, Clock clock) {
        return new RegisterDownload(properties.limits(), RetryPause.SLEEP, clock);
    }

    @Bean
    Connectors connectors() {
        return new Connectors(
                List.of(new ClinicalTrialsGovConnector(), new EmaMedicinesConnector()));
    }
}
