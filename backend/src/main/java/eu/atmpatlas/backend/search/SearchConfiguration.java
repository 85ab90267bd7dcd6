package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.GraphRecordSource;
import eu.atmpatlas.backend.search.index.IndexFollower;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;

/** Opens the index and lets it follow the graph as long as the application runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SearchConfiguration.IndexProperties.class)
class SearchConfiguration {

    /**
     * {@code atlas.index.*}.
     *
     * @param folder where the index lies; it may be deleted while the application is stopped
     */
    @ConfigurationProperties("atlas.index")
    record IndexProperties(@DefaultValue("data/index") Path folder) {}

    @Bean
    IndexFollowerLifecycle searchFollower(
            IndexProperties properties,
            ChangeLog log,
            Entities entities,
            Relations relations,
            Vocabularies vocabularies) {
        var records = new GraphRecordSource(entities, relations, Clock.systemDefaultZone());
        return new IndexFollowerLifecycle(
                new IndexFollower(properties.folder(), log, records, vocabularies), log);
    }

    @Bean
    SearchIndex searchIndex(IndexFollowerLifecycle lifecycle, Vocabularies vocabularies) {
        return new SearchIndex(lifecycle.follower(), vocabularies);
    }

    /** Where the index stands, for who watches the atlas from outside. */
    @Bean
    MeterBinder searchMeters(SearchIndex index, ChangeLog log) {
        return meters -> {
            Gauge.builder("atlas.index.lag", () -> Math.max(0, log.head() - index.progress().seq()))
                    .description("Changes in the log that the search index has not taken in")
                    .register(meters);
            Gauge.builder("atlas.index.records", () -> index.progress().records())
                    .description("Records in the search index")
                    .register(meters);
        };
    }

    @Bean
    SearchHealth searchHealthIndicator(SearchIndex index, ChangeLog log) {
        return new SearchHealth(index, log);
    }
}
