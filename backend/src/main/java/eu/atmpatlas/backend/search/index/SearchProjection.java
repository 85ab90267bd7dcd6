package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * The search index as a projection. Its durable checkpoint is part of the index's commits. After a
 * failure it continues from the last commit, while queries see the last published state.
 */
public final class SearchProjection implements Projection {

    /** Name in metrics and messages. */
    public static final String NAME = "search-index";

    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(5);

    /** After this time the atlas starts anyway; health then reports how far the index is behind. */
    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);

    /** From this backlog on, a rebuild is faster than following. */
    private static final long RESET_FROM = 10_000;

    private final Path folder;
    private final ChangeLog log;
    private final RecordSource records;
    private final Vocabularies vocabularies;
    private final DueDates due;
    private final Clock clock;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile IndexStore store;
    private @Nullable Indexer indexer;
    private long committedAt = System.nanoTime();
    private boolean failed;
    private boolean closed;

    /**
     * Opens the index.
     *
     * @param due when statements are due for a check; an index that was built with other due dates
     *     is rebuilt
     * @param clock that determines the current day
     * @throws IndexFolderException if the folder cannot be used
     */
    public SearchProjection(
            Path folder,
            ChangeLog log,
            RecordSource records,
            Vocabularies vocabularies,
            DueDates due,
            Clock clock) {
        this.folder = folder;
        this.log = log;
        this.records = records;
        this.vocabularies = vocabularies;
        this.due = due;
        this.clock = clock;
        this.store = IndexStore.open(folder, due);
    }

    /** A reference to the newest published state, which the caller must close. */
    public SearcherReference lease() {
        return store.acquire();
    }

    /** The state that queries see. */
    public IndexProgress progress() {
        IndexStore current = store;
        IndexCheckpoint published = current.published();
        return new IndexProgress(published.seq(), published.day(), current.records());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public Duration startTimeout() {
        return START_TIMEOUT;
    }

    @Override
    public void open() throws IOException {
        if (failed) {
            IndexStore old = store;
            old.stopWriting();
            store = IndexStore.open(folder, due);
            old.release();
            failed = false;
        }
        var opened = new Indexer(store, log, records, vocabularies, due, clock);
        indexer = opened;
        long seq = opened.open();
        checkpoint.moveTo(seq == 0 ? Checkpoint.NONE : seq);
    }

    @Override
    public boolean prefersReset(long behind) {
        return behind > RESET_FROM && behind > store.records() / 2;
    }

    @Override
    public void reset() throws IOException {
        checkpoint.moveTo(opened().rebuild());
        committedAt = System.nanoTime();
    }

    @Override
    public void apply(List<Change> changes) throws IOException {
        checkpoint.moveTo(opened().apply(changes));
    }

    @Override
    public void maintain() throws IOException {
        opened().applyDay();
        if (System.nanoTime() - committedAt > COMMIT_INTERVAL.toNanos()) {
            opened().commit();
            committedAt = System.nanoTime();
        }
    }

    private Indexer opened() {
        return Objects.requireNonNull(indexer, "open() comes first");
    }

    /** Writes since the last commit may be incomplete. */
    @Override
    public void suspend() {
        failed = true;
    }

    /** Commits, so that the next start has nothing to catch up, and releases the folder. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (IndexStore last = store) {
            if (indexer != null && !failed) {
                indexer.commit();
            }
        } catch (IOException exception) {
            throw new java.io.UncheckedIOException(
                    "The search index was not closed cleanly; it is checked when opened",
                    exception);
        }
    }
}
