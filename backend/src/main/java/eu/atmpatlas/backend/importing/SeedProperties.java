package eu.atmpatlas.backend.importing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The data that the atlas begins with.
 *
 * @param seed place of the data package that an empty graph is filled from, or {@code none}
 * @param seedUpdate whether a graph that is not empty takes it in as well, at each start: what the
 *     package says then replaces what the graph says of the same records
 */
@ConfigurationProperties("atlas")
public record SeedProperties(
        @DefaultValue("classpath:/seed-data") String seed,
        @DefaultValue("false") boolean seedUpdate) {

    /** Whether there is a package to begin with. */
    public boolean hasSeed() {
        return !seed.isBlank() && !seed.equalsIgnoreCase("none");
    }
}
