package eu.atmpatlas.backend.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code atlas.*}: the seed data.
 *
 * @param seed location of the data package for an empty graph, or {@code none}
 * @param seedUpdate whether to import the package at each start, even if the graph is not empty;
 *     values of the package then replace those of the graph
 */
@ConfigurationProperties("atlas")
public record SeedProperties(
        @DefaultValue("classpath:/seed-data") String seed,
        @DefaultValue("false") boolean seedUpdate) {

    /** Whether there is a seed data package. */
    public boolean hasSeed() {
        return !seed.isBlank() && !seed.equalsIgnoreCase("none");
    }
}
