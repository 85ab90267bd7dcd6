package eu.atmpatlas.backend.connector.download;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Result of a download. */
public sealed interface Download {

    /** The file that is known already is the newest. */
    record NotModified() implements Download {}

    /**
     * A new file.
     *
     * @param etag of the response; null if it has none
     * @param lastModified of the response; null if it does not say
     */
    record Fetched(Path file, @Nullable String etag, @Nullable String lastModified)
            implements Download {}
}
