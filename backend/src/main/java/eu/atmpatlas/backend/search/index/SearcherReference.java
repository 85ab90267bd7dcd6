package eu.atmpatlas.backend.search.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;
import java.lang.ref.Reference;

/**
 * The right to read one {@link Snapshot}. It ends when closed or, for those who hand their answer
 * on and never learn when it has been read, when nobody can reach the lease any more.
 */
public final class SearcherReference implements AutoCloseable {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Snapshot snapshot;
    private final Cleaner.Cleanable cleanable;

    /** Reads a snapshot. */
    @FunctionalInterface
    public interface ReadOperation<T extends @Nullable Object> {
        /** Reads and must not keep the snapshot. */
        T apply(Snapshot snapshot) throws IOException;
    }

    /**
     * @param snapshot that the caller holds and leaves to the lease
     */
    SearcherReference(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.cleanable = CLEANER.register(this, snapshot::release);
    }

    /**
     * Reads.
     *
     * @throws UncheckedIOException if the index cannot be read
     */
    public <T extends @Nullable Object> T read(ReadOperation<T> reading) {
        try {
            return reading.apply(snapshot);
        } catch (IOException failure) {
            throw new UncheckedIOException("The search index cannot be read", failure);
        } finally {
            // The snapshot must not be let go while it is read, though nothing else needs the
            // lease.
            Reference.reachabilityFence(this);
        }
    }

    @Override
    public void close() {
        cleanable.clean();
    }
}
