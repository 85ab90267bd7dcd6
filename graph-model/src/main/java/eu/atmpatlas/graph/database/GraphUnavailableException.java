package eu.atmpatlas.graph.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used until an operator repairs it. Nothing was changed. */
public class GraphUnavailableException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    GraphUnavailableException(String reason) {
        this(reason, null);
    }

    GraphUnavailableException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
