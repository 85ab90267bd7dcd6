package eu.atmpatlas.graph.database;

/**
 * Checks before each transaction whether the database can be used. The embedded engine needs this
 * check, because it shares the disk and the memory of this process.
 */
public interface DatabaseGuard {

    /** Checks nothing: a database server does its own checks. */
    DatabaseGuard NONE =
            new DatabaseGuard() {
                @Override
                public void demandReadable() {}

                @Override
                public void demandWritable() {}
            };

    /**
     * @throws GraphUnavailableException if the engine has stopped
     */
    void demandReadable();

    /**
     * @throws GraphUnavailableException if the engine has stopped
     * @throws StorageFullException if its disk has too little free space
     */
    void demandWritable();
}
