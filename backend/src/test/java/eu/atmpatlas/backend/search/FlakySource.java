package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.IndexedRecord;
import eu.atmpatlas.backend.search.index.RecordSource;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * A source of records that fails at random while failures are enabled.
 *
 * @param flaw decides which reads fail; none if it is empty
 */
record FlakySource(RecordSource inner, AtomicReference<@Nullable Random> flaw)
        implements RecordSource {

    /** Number of failed reads. */
    static final AtomicInteger FAILURES = new AtomicInteger();

    private void mayFail() {
        Random random = flaw.get();
        if (random != null && random.nextInt(3) == 0) {
            FAILURES.incrementAndGet();
            throw new IllegalStateException("fails at random");
        }
    }

    @Override
    public Map<String, IndexedRecord> byIds(Collection<String> ids, LocalDate day) {
        mayFail();
        return inner.byIds(ids, day);
    }

    @Override
    public Set<String> operatedBy(Collection<String> institutions) {
        mayFail();
        return inner.operatedBy(institutions);
    }

    @Override
    public Set<String> operatorsDifferBetween(LocalDate one, LocalDate other) {
        mayFail();
        return inner.operatorsDifferBetween(one, other);
    }

    @Override
    public void forEachBatch(LocalDate day, Consumer<List<IndexedRecord>> each) {
        mayFail();
        inner.forEachBatch(day, each);
        mayFail();
    }
}
