package eu.atmpatlas.graph.projection;

import eu.atmpatlas.graph.change.Change;

import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection whose calls fail at random, before or after their work. */
final class FlakyProjection implements Projection {

    private final Projection inner;
    private final Random random;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean stopFailing;

    FlakyProjection(Projection inner, Random random) {
        this.inner = inner;
        this.random = random;
    }

    /** Stops all further failures. */
    void stopFailing() {
        stopFailing = true;
    }

    int failures() {
        return failures.get();
    }

    private void mayFail(int oneIn) {
        if (!stopFailing && random.nextInt(oneIn) == 0) {
            failures.incrementAndGet();
            throw new IllegalStateException("fails at random");
        }
    }

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public Checkpoint checkpoint() {
        return inner.checkpoint();
    }

    @Override
    public void open() throws Exception {
        inner.open();
        mayFail(10);
    }

    @Override
    public void reset() throws Exception {
        mayFail(6);
        inner.reset();
        mayFail(6);
    }

    @Override
    public void apply(List<Change> changes) throws Exception {
        mayFail(6);
        inner.apply(changes);
        mayFail(6);
    }

    @Override
    public boolean prefersReset(long behind) {
        return inner.prefersReset(behind);
    }

    @Override
    public void maintain() throws Exception {
        inner.maintain();
        mayFail(20);
    }

    @Override
    public void suspend() {
        inner.suspend();
    }

    @Override
    public void close() {
        inner.close();
    }
}
