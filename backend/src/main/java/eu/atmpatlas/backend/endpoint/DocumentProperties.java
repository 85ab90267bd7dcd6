package eu.atmpatlas.backend.endpoint;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * {@code atlas.graphql.*}: documents that the endpoint runs.
 *
 * @param documents {@code any}, or only {@code trusted} ones
 * @param documentsFolder folder of the trusted documents: one per {@code .graphql} file, or several
 *     in the {@code .json} manifests that client tools write; null if there are none
 */
@ConfigurationProperties("atlas.graphql")
record DocumentProperties(@DefaultValue("any") Allowed documents, @Nullable Path documentsFolder) {

    /** Accepted documents. */
    enum Allowed {
        /** Every document that is valid and within the limits. */
        ANY,
        /** Only the documents of the atlas's own pages, and those in the folder. */
        TRUSTED
    }
}
