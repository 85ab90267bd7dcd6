package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.index.GraphRecordSource;
import eu.atmpatlas.backend.search.index.SearchProjection;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.projection.ProjectionRunner;
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
import java.util.Map;

/** Opens the index; the projection runner keeps it up to date with the graph. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    SearchConfiguration.IndexProperties.class,
    SearchConfiguration.SearchProperties.class
})
class SearchConfiguration {

    /**
     * {@code atlas.index.*}.
     *
     * @param folder folder of the index; it can be deleted while the application is stopped
     */
    @ConfigurationProperties("atlas.index")
    record IndexProperties(@DefaultValue("data/index") Path folder) {}

    /**
     * {@code atlas.search.*}.
     *
     * @param dueMonths months after which a statement on a field is past its due date, by the
     *     field's name; 0 for never
     */
    @ConfigurationProperties("atlas.search")
    record SearchProperties(@DefaultValue Map<String, Integer> dueMonths) {}

    /** When statements are due for a check. */
    @Bean
    DueDates dueDates(SearchProperties properties) {
        return DueDates.DEFAULT.with(properties.dueMonths());
    }

    @Bean
    SearchProjection searchProjection(
            IndexProperties properties,
            ChangeLog log,
            Entities entities,
            Relations relations,
            Vocabularies vocabularies,
            DueDates due,
            Clock clock) {
        var records = new GraphRecordSource(entities, relations);
        return new SearchProjection(properties.folder(), log, records, vocabularies, due, clock);
    }

    @Bean
    SearchIndex searchIndex(SearchProjection projection, Vocabularies vocabularies) {
        return new SearchIndex(projection, vocabularies);
    }

    /** Publishes the progress of the index as metrics. */
    @Bean
    MeterBinder searchMeters(SearchIndex index, ChangeLog log) {
        return meters -> {
            Gauge.builder("atlas.index.lag", () -> Math.max(0, log.head() - index.progress().seq()))
                    .description("Changes in the log that the search index has not applied")
                    .register(meters);
            Gauge.builder("atlas.index.records", () -> index.progress().records())
                    .description("Records in the search index")
                    .register(meters);
        };
    }

    @Bean
    SearchHealth searchHealthIndicator(
            SearchIndex index, ProjectionRunner projections, ChangeLog log) {
        return new SearchHealth(index, projections, log);
    }
}
