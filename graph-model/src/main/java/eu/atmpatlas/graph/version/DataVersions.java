package eu.atmpatlas.graph.version;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.jspecify.annotations.Nullable;

/**
 * Rebuilds earlier versions of the data, and keeps the few that were asked for last. One version is
 * rebuilt at a time, so that memory stays bounded. Thread-safe.
 */
public final class DataVersions {

    private static final int MAX_KEPT = 3;

    private final DataVersionReader reader;
    private final Cache<Long, DataVersion> kept =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).executor(Runnable::run).build();

    /** Creates an empty cache. */
    public DataVersions(DataVersionReader reader) {
        this.reader = reader;
    }

    /**
     * Returns the data as they were after a change.
     *
     * @param seq number of the change, 0 for before the first
     * @throws UnavailableVersionException if they cannot be rebuilt
     */
    public DataVersion at(long seq) {
        @Nullable DataVersion found = kept.getIfPresent(seq);
        return found == null ? rebuild(seq) : found;
    }

    /**
     * Checks that a version can be rebuilt, without doing it.
     *
     * @throws UnavailableVersionException if it cannot
     */
    public void check(long seq) {
        reader.requireBounded(seq);
    }

    private synchronized DataVersion rebuild(long seq) {
        return kept.get(seq, reader::read);
    }
}
