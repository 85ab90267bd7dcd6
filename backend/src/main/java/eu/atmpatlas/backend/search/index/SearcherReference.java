package eu.atmpatlas.backend.search.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/**
 * A reference to one {@link Snapshot}. It ends when closed, or after garbage collection, for
 * callers that pass their result on and do not know when it was read.
 */
public final class SearcherReference implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Snapshot snapshot;
    private final Cleaner.Cleanable cleanable;

    /** Reads from a snapshot. */
    @FunctionalInterface
    public interface ReadOperation<T extends @Nullable Object> {
        /** Reads from the snapshot and must not keep it. */
        T apply(Snapshot snapshot) throws IOException;
    }

    /**
     * @param snapshot acquired by the caller; this reference releases it
     */
    SearcherReference(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.cleanable = CLEANER.register(this, snapshot::release);
    }

    /**
     * Reads from the snapshot.
     *
     * @throws UncheckedIOException if the index cannot be read
     */
    public <T extends @Nullable Object> T read(ReadOperation<T> reading) {
        try {
            return reading.apply(snapshot);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be read", failure);
        } finally {
            // Keeps this object reachable, so that the cleaner cannot release the snapshot during
            // the read.
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        cleanable.clean();
    }
}
