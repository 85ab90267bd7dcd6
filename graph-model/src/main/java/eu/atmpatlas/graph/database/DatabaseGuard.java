package eu.atmpatlas.graph.database;

/**
 * Asked before each transaction whether the database can be used. A database server answers for
 * itself; the embedded engine shares the disk, and the fate, of this process.
 */
public interface DatabaseGuard {

    /** Lets everything through: a database server refuses by itself what it cannot do. */
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
     * @throws StorageFullException if its disk has too little room
     */
    void demandWritable();
}
