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

/** Puts our sockets in the place of the stock ones, which know no bounds; tells who follows. */
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
                    .description("Followers of the log: event streams and subscriptions")
                    .register(meters);
            for (ProjectionStatus status : projections.status()) {
                String name = status.name();
                Gauge.builder("atlas.projection.lag", () -> projections.lag(name))
                        .tag("projection", name)
                        .description("Changes in the log that the projection has not taken in")
                        .register(meters);
            }
        };
    }
}
