package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * {@code atlas.graphql.*}: which documents are run.
 *
 * @param documents {@code any}, or only {@code trusted} ones
 * @param documentsFolder where the trusted ones lie: one to a {@code .graphql} file, or several in
 *     the {@code .json} manifests that client tools write; null if there are none
 */
@ConfigurationProperties("atlas.graphql")
record DocumentProperties(@DefaultValue("any") Allowed documents, @Nullable Path documentsFolder) {

    /** Which documents are run. */
    enum Allowed {
        /** Whatever fits the schema and the limits. */
        ANY,
        /** Those of the atlas's own pages, and those in the folder. */
        TRUSTED
    }
}
