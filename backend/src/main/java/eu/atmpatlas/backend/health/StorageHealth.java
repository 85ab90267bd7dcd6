package eu.atmpatlas.backend.health;

import eu.atmpatlas.graph.database.DatabaseGuard;
import eu.atmpatlas.graph.database.GraphUnavailableException;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Health of the disks: up if the database and the search index have enough space to write. */
@Component("storageHealthIndicator")
final class StorageHealth extends AbstractHealthIndicator {

    private final DatabaseGuard guard;
    private final Path index;
    private final DataSize minimumFree;

    StorageHealth(
            DatabaseGuard guard,
            @Value("${atlas.index.folder:data/index}") String index,
            @Value("${atlas.index.minimum-free:64MB}") DataSize minimumFree) {
        super("The free space of the disks could not be read");
        this.guard = guard;
        this.index = Path.of(index).toAbsolutePath();
        this.minimumFree = minimumFree;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws IOException {
        long free = Files.getFileStore(index).getUsableSpace();
        health.up().withDetail("indexBytesFree", free);
        if (free < minimumFree.toBytes()) {
            health.outOfService().withDetail("index", "its disk is full");
        }
        try {
            guard.demandWritable();
        } catch (GraphUnavailableException full) {
            health.outOfService().withDetail("database", String.valueOf(full.getMessage()));
        }
    }
}
