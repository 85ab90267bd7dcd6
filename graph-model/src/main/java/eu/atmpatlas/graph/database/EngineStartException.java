package eu.atmpatlas.graph.database;

import org.neo4j.io.locker.FileLockException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** The embedded engine could not start. Says why, and what to do. */
public final class EngineStartException extends IllegalStateException {

    private static final String ALTERNATIVES =
            "choose another folder with atlas.neo4j.folder, or use a Neo4j server with"
                    + " spring.neo4j.uri";

    private final String remedy;

    private EngineStartException(String reason, String remedy, Throwable cause) {
        super(reason, cause);
        this.remedy = remedy;
    }

    /** Returns what the operator can do. */
    public String remedy() {
        return remedy;
    }

    static EngineStartException inUse(Path folder, String owner) {
        return new EngineStartException(
                "The data folder %s is in use by %s".formatted(folder, owner),
                "Stop the other instance first, " + ALTERNATIVES + ".",
                new IOException("locked"));
    }

    static EngineStartException notWritable(Path folder, IOException cause) {
        return new EngineStartException(
                "The data folder %s cannot be written: %s".formatted(folder, reason(cause)),
                "Give the user who runs the application the right to write there, "
                        + ALTERNATIVES
                        + ".",
                cause);
    }

    static EngineStartException of(Path folder, RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileLockException) {
                return inUse(folder, "another Neo4j process");
            }
            if (cause instanceof FileSystemException refused) {
                return notWritable(folder, refused);
            }
        }
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new EngineStartException(
                "The embedded Neo4j in %s does not start: %s".formatted(folder, root.getMessage()),
                "See the engine's log %s.".formatted(folder.resolve("logs/debug.log")),
                failure);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case AccessDeniedException denied -> "no permission for " + denied.getFile();
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case FileSystemException other -> String.valueOf(other.getMessage());
            default -> String.valueOf(cause.getMessage());
        };
    }
}
