package eu.atmpatlas.graph.database;

/** The disk of the embedded database has too little room left to write; reading goes on. */
public final class StorageFullException extends GraphUnavailableException {

    private static final long serialVersionUID = 1;

    StorageFullException(String reason) {
        super(reason);
    }
}
