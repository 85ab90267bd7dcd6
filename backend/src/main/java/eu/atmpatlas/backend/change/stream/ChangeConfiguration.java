package eu.atmpatlas.backend.change.stream;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.projection.ProjectionStatus;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.WebGraphQlHandler;

/** Replaces Spring's WebSocket handler, which has no limits, by ours, and registers the meters. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ChangeConfiguration {

    @Bean
    ChangeWebSocketHandler changeWebSocketHandler(
            WebGraphQlHandler handler, ChangeProperties properties) {
        return new ChangeWebSocketHandler(handler, properties);
    }

    @Bean
    MeterBinder changeMeters(ChangeLog log, StreamLimiter streams, ProjectionRunner projections) {
        return meters -> {
            Gauge.builder("atlas.log.head", log::head)
                    .description("Number of the last change in the log")
                    .register(meters);
            Gauge.builder("atlas.streams.open", streams::openCount)
                    .description("Open event streams and subscriptions")
                    .register(meters);
            for (ProjectionStatus status : projections.status()) {
                String name = status.name();
                Gauge.builder("atlas.projection.lag", () -> projections.lag(name))
                        .tag("projection", name)
                        .description("Changes in the log that the projection has not applied")
                        .register(meters);
            }
        };
    }
}
