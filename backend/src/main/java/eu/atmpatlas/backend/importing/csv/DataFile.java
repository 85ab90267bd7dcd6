package eu.atmpatlas.backend.importing.csv;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file to import; it can be opened several times.
 *
 * @param name as shown in reports
 * @param scheme of the concepts in it, if stated
 */
public record DataFile(String name, TableSchema table, @Nullable String scheme, Opener opener) {

    /** Opens the file from its beginning. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }
}
