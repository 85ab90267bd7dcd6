package eu.atmpatlas.backend.search.index;

import java.nio.file.Path;

/** The search index cannot be opened in its folder. */
public final class IndexFolderException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    IndexFolderException(Path folder, String reason, Exception cause) {
        super(
                "The folder of the search index, %s (atlas.index.folder), %s"
                        .formatted(folder.toAbsolutePath(), reason),
                cause);
    }
}
