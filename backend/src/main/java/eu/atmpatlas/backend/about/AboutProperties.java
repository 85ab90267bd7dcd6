package eu.atmpatlas.backend.about;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code atlas.about.*}: information about the atlas.
 *
 * @param version of the application; set by the build
 * @param licence of the data, an SPDX identifier
 * @param attribution text for citing the data
 */
@ConfigurationProperties("atlas.about")
record AboutProperties(
        @DefaultValue("development") String version,
        @DefaultValue("CC-BY-4.0") String licence,
        @DefaultValue("ATMP Atlas, CC BY 4.0") String attribution) {}
