package eu.atmpatlas.backend.bulk;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.kind.EntityKind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * The stored dumps. They never change. When there are more than the configured number, the oldest
 * are removed. When an expert is removed from the graph, all dumps that contain the expert are
 * withdrawn.
 */
@Component
final class DumpStore {

    private static final Logger LOG = LoggerFactory.getLogger(DumpStore.class);

    private final DumpMaker maker;
    private final DumpProperties properties;
    private final Entities entities;
    private final ChangeLog log;
    private final ReentrantLock lock = new ReentrantLock();
    private long scannedUpTo;
    private long withdrawnUpTo;
    private volatile CompletableFuture<Path> inProgress =
            CompletableFuture.completedFuture(Path.of(""));

    DumpStore(DumpMaker maker, DumpProperties properties, Entities entities, ChangeLog log) {
        this.maker = maker;
        this.properties = properties;
        this.entities = entities;
        this.log = log;
    }

    /** All available dumps, newest first. */
    List<Dump> all() {
        withdraw();
        var found = new ArrayList<Dump>();
        for (DumpVersion version : versions()) {
            find(version).ifPresent(found::add);
        }
        return found;
    }

    /** The newest dump, if there is one. */
    Optional<Dump> newest() {
        return all().stream().findFirst();
    }

    /** A dump by its version. */
    Optional<Dump> find(DumpVersion version) {
        Path manifest = folder(version).resolve(Dump.MANIFEST);
        try {
            return version.seq() > withdrawnUpTo && Files.isRegularFile(manifest)
                    ? Optional.of(
                            JsonMapper.shared().readValue(Files.readAllBytes(manifest), Dump.class))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whether the version was removed, judging by its number: newer versions exist, or it was
     * withdrawn.
     */
    boolean isGone(DumpVersion version) {
        return version.seq() <= withdrawnUpTo
                || versions().stream().anyMatch(newer -> version.seq() < newer.seq());
    }

    /** The folder of a dump. */
    Path folder(DumpVersion version) {
        return properties.folder().resolve(version.toString());
    }

    /**
     * The newest dump. If there is none, makes the first one.
     *
     * @return empty if it is not ready within the configured time
     */
    Optional<Dump> newestOrCreate() {
        Optional<Dump> newest = newest();
        if (newest.isPresent()) {
            return newest;
        }
        CompletableFuture<Path> pending = makeInBackground();
        try {
            pending.get(properties.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stillMaking) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            LOG.warn("No dump could be made: {}", String.valueOf(failed.getCause()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return newest();
    }

    /** Starts to make a dump in the background, unless one is in progress. */
    CompletableFuture<Path> makeInBackground() {
        lock.lock();
        try {
            if (inProgress.isDone()) {
                var pending = new CompletableFuture<Path>();
                inProgress = pending;
                Thread.ofPlatform()
                        .name("dump")
                        .daemon()
                        .priority(Thread.MIN_PRIORITY)
                        .start(() -> {
                            try {
                                pending.complete(makeNow());
                            } catch (IOException | RuntimeException failed) {
                                pending.completeExceptionally(failed);
                            }
                        });
            }
            return inProgress;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Makes a dump of the current state, if there is none, and removes the dumps beyond the
     * configured number.
     */
    Path makeNow() throws IOException {
        Path pending = maker.make();
        withdraw();
        List<DumpVersion> existing = versions();
        for (DumpVersion old :
                existing.subList(Math.min(properties.keep(), existing.size()), existing.size())) {
            LOG.info("Removing the old dump {}", old);
            FileSystemUtils.deleteRecursively(folder(old));
        }
        return pending;
    }

    /** Withdraws all dumps that contain an expert who was removed since. */
    private void withdraw() {
        lock.lock();
        try {
            List<DumpVersion> existing = versions();
            long head = existing.isEmpty() ? 0 : log.head();
            long from = existing.isEmpty() ? 0 : Math.max(scannedUpTo, existing.getLast().seq());
            if (head <= from) {
                return;
            }
            withdrawnUpTo = Math.max(withdrawnUpTo, lastRemovalOfPerson(from) - 1);
            scannedUpTo = head;
            for (DumpVersion version : existing) {
                if (version.seq() <= withdrawnUpTo) {
                    LOG.info(
                            "Withdrawing the dump {}: it holds an expert who was removed", version);
                    FileSystemUtils.deleteRecursively(folder(version));
                }
            }
        } catch (IOException undeleted) {
            throw new UncheckedIOException(undeleted);
        } finally {
            lock.unlock();
        }
    }

    private long lastRemovalOfPerson(long from) {
        return Stream.of(EntityKind.values())
                .filter(EntityKind::isPerson)
                .mapToLong(kind -> entities.lastRemoval(kind, from))
                .max()
                .orElse(0);
    }

    private List<DumpVersion> versions() {
        if (!Files.isDirectory(properties.folder())) {
            return List.of();
        }
        var versions = new ArrayList<DumpVersion>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(properties.folder())) {
            for (Path folder : folders) {
                DumpVersion.parse(folder.getFileName().toString()).ifPresent(versions::add);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        versions.sort(Collections.reverseOrder());
        return versions;
    }
}
