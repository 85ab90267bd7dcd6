package eu.atmpatlas.backend.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code atlas.data.*}.
 *
 * @param folder where dumps lie
 * @param keep how many versions are kept; the oldest go first
 * @param experts whether dumps hold the experts and their ties
 * @param patience how long somebody who asks for the first dump waits for it to be made
 */
@ConfigurationProperties("atlas.data")
public record DumpProperties(
        @DefaultValue("data/dumps") Path folder,
        @DefaultValue("30") int keep,
        @DefaultValue("true") boolean experts,
        @DefaultValue("20s") Duration patience) {

    /**
     * @throws IllegalArgumentException if no version would be kept
     */
    public DumpProperties {
        if (keep < 1) {
            throw new IllegalArgumentException("atlas.data.keep must be 1 or more, not " + keep);
        }
    }
}
