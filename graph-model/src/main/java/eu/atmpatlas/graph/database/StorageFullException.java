package eu.atmpatlas.graph.database;

/** The disk of the embedded database has too little free space to write. Reads still work. */
public final class StorageFullException extends GraphUnavailableException {

    private static final long serialVersionUID = 1;

    StorageFullException(String reason) {
        super(reason);
    }
}
