package eu.atmpatlas.graph.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses writes while the disk has less free space than a reserve. If the disk fills up during a
 * commit, the engine stops until it is restarted. If writes are refused earlier, it can continue as
 * soon as space is free again.
 */
public final class EmbeddedGuard implements DatabaseGuard {

    private final EmbeddedDatabase engine;
    private final Path folder;
    private final long reserveBytes;

    /**
     * @param folder of the engine
     * @param reserveBytes minimum free space for a write
     */
    public EmbeddedGuard(EmbeddedDatabase engine, Path folder, long reserveBytes) {
        this.engine = engine;
        this.folder = folder;
        this.reserveBytes = reserveBytes;
    }

    @Override
    public void demandReadable() {
        engine.failure()
                .ifPresent(reason -> {
                    throw new GraphUnavailableException(
                            "The database has stopped (%s); restart the atlas".formatted(reason));
                });
    }

    @Override
    public void demandWritable() {
        demandReadable();
        long free = usableBytes(folder);
        if (free < reserveBytes) {
            throw new StorageFullException(
                    "The disk of %s has %,d MiB free; writing needs %,d MiB"
                            .formatted(folder, free >> 20, reserveBytes >> 20));
        }
    }

    private static long usableBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            // The engine itself reports what is wrong with its folder.
            return Long.MAX_VALUE;
        }
    }
}
