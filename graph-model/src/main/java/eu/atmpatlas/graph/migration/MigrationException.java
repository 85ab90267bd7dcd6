package eu.atmpatlas.graph.migration;

import org.jspecify.annotations.Nullable;

/** The graph could not be migrated to the schema that this version of the application needs. */
public final class MigrationException extends IllegalStateException {

    private final String remedy;

    MigrationException(String reason, String remedy) {
        this(reason, remedy, null);
    }

    MigrationException(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** Returns what the operator can do. */
    public String remedy() {
        return remedy;
    }
}
