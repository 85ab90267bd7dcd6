package eu.atmpatlas.backend.importing.csv;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;

/**
 * One file to import, which can be read more than once.
 *
 * @param name as reports name it
 * @param scheme of the concepts it holds, if it says so
 */
public record DataFile(String name, TableSchema table, @Nullable String scheme, Opener opener) {

    /** Opens the file at its beginning. */
    @FunctionalInterface
    public interface Opener {
        InputStream open() throws IOException;
    }

    public InputStream open() throws IOException {
        return opener.open();
    }
}
