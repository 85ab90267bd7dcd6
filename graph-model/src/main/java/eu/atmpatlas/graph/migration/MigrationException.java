package eu.atmpatlas.graph.migration;

import org.jspecify.annotations.Nullable;

/** The graph could not be brought to the state this version of the application needs. */
public final class MigrationException extends IllegalStateException {

    private final String remedy;

    MigrationException(String reason, String remedy) {
        this(reason, remedy, null);
    }

    MigrationException(String reason, String remedy, @Nullable Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** What can be done about it. */
    public String remedy() {
        return remedy;
    }
}
