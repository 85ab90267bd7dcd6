package eu.atmpatlas.backend.connector;

import eu.atmpatlas.backend.connector.download.RegisterDownload;
import eu.atmpatlas.backend.connector.download.RetryPause;
import eu.atmpatlas.backend.connector.model.Connector;
import eu.atmpatlas.backend.connector.register.ClinicalTrialsGovConnector;
import eu.atmpatlas.backend.connector.register.CtisConnector;
import eu.atmpatlas.backend.connector.register.EmaMedicinesConnector;
import eu.atmpatlas.backend.connector.register.EudraGmdpConnector;
import eu.atmpatlas.backend.connector.register.EurostatConnector;
import eu.atmpatlas.backend.connector.register.FileConnector;
import eu.atmpatlas.backend.connector.register.OrphadataConnector;
import eu.atmpatlas.backend.connector.register.RorConnector;
import eu.atmpatlas.backend.importing.csv.ImportLimits;
import eu.atmpatlas.backend.importing.mapping.GraphLookup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The connectors and their download. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectorProperties.class)
class ConnectorConfiguration {

    @Bean
    RegisterDownload registerDownload(ConnectorProperties properties, Clock clock) {
        return new RegisterDownload(properties.limits(), RetryPause.SLEEP, clock);
    }

    /** The registers that have a connector of their own, then the files by URL. */
    @Bean
    Connectors connectors(
            ConnectorProperties properties,
            GraphLookup graph,
            ImportLimits limits,
            @Value("${atlas.gaps.population:classpath:/seed-data/population.csv}")
                    String population) {
        var all =
                new ArrayList<Connector>(
                        List.of(
                                new ClinicalTrialsGovConnector(),
                                new CtisConnector(),
                                new EmaMedicinesConnector(),
                                new RorConnector(),
                                new EudraGmdpConnector(),
                                new OrphadataConnector(),
                                new EurostatConnector(
                                        population, Path.of(populationFile(properties)))));
        Set<String> names =
                all.stream().map(each -> each.info().name()).collect(Collectors.toSet());
        properties
                .registers()
                .forEach((name, register) -> {
                    if (!names.contains(name)) {
                        all.add(FileConnector.of(name, register, graph, limits));
                    }
                });
        return new Connectors(all);
    }

    private static String populationFile(ConnectorProperties properties) {
        ConnectorProperties.Register eurostat = properties.registers().get(EurostatConnector.NAME);
        String target = eurostat == null ? null : eurostat.target();
        return target == null ? "data/population.csv" : target;
    }
}
