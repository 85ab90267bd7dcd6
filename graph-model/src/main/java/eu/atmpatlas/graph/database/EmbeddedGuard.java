package eu.atmpatlas.graph.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Refuses writes while the disk has less room than a reserve. An engine that runs out of disk in
 * the middle of a commit stops for good; one that is not asked to write recovers as soon as there
 * is room again.
 */
public final class EmbeddedGuard implements DatabaseGuard {

    private final EmbeddedDatabase engine;
    private final Path folder;
    private final long reserveBytes;

    /**
     * @param folder of the engine
     * @param reserveBytes that have to be free for a write
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
                            "The database has stopped (%s); the atlas has to be restarted"
                                    .formatted(reason));
                });
    }

    @Override
    public void demandWritable() {
        demandReadable();
        long free = usableBytes(folder);
        if (free < reserveBytes) {
            throw new StorageFullException(
                    "The disk of %s has %,d MiB free; nothing is written below %,d MiB"
                            .formatted(folder, free >> 20, reserveBytes >> 20));
        }
    }

    private static long usableBytes(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException unknown) {
            // Not for us to refuse: the engine says what is amiss with its folder.
            return Long.MAX_VALUE;
        }
    }
}
