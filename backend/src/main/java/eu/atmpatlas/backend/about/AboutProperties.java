package eu.atmpatlas.backend.about;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code atlas.about.*}: what the atlas says of itself.
 *
 * @param version of the application; the build fills it in
 * @param licence of the data, an SPDX identifier
 * @param attribution how to name the data when it is used
 */
@ConfigurationProperties("atlas.about")
record AboutProperties(
        @DefaultValue("development") String version,
        @DefaultValue("CC-BY-4.0") String licence,
        @DefaultValue("ATMP Atlas, CC BY 4.0") String attribution) {}
