package eu.atmpatlas.backend.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code atlas.data.*}.
 *
 * @param folder where dumps are stored
 * @param keep how many versions are kept; the oldest are removed first
 * @param experts whether dumps contain experts and their relations
 * @param patience how long a request waits for the first dump
 */
@ConfigurationProperties("atlas.data")
public record DumpProperties(
        @DefaultValue("data/dumps") Path folder,
        @DefaultValue("30") int keep,
        @DefaultValue("true") boolean experts,
        @DefaultValue("20s") Duration patience) {

    /**
     * @throws IllegalArgumentException if {@code keep} is less than 1
     */
    public DumpProperties {
        if (keep < 1) {
            throw new IllegalArgumentException("atlas.data.keep must be 1 or more, not " + keep);
        }
    }
}
