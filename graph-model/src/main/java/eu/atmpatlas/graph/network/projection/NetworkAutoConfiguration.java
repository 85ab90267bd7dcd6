package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Configures the beans of the network. */
@AutoConfiguration(afterName = "eu.atmpatlas.graph.AtlasModelAutoConfiguration")
class NetworkAutoConfiguration {

    @Bean
    NetworkProjection networkProjection(Graph graph, ChangeLog log, Vocabularies vocabularies) {
        return new NetworkProjection(graph, log, vocabularies);
    }

    @Bean
    NetworkAnalysisCache networkAnalysisCache() {
        return new NetworkAnalysisCache();
    }
}
