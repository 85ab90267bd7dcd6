package eu.atmpatlas.graph.projection;

import static eu.atmpatlas.graph.testing.SampleWrites.PROVENANCE;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.testing.GraphTest;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A projection that is slow, fails or rests delays neither the others nor the stop. */
@GraphTest
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProjectionRunnerTests {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final AtomicInteger WRITTEN = new AtomicInteger();

    private final ChangeLog log;
    private final CommitSignal signal = new CommitSignal();
    private final WriteService writeService;

    ProjectionRunnerTests(Graph graph) {
        this.log = new GraphChangeLog(graph);
        this.writeService =
                new WriteService(graph, new Vocabularies(graph), signal, Clock.systemUTC());
    }

    private long write() {
        String title = "Edition " + WRITTEN.incrementAndGet();
        var source = new Source("paper", title, null, null, null, null);
        return writeService.apply(List.of(new Write.PutSource(source)), PROVENANCE).seq();
    }

    /** A projection that only moves its checkpoint; tests override its methods. */
    private class CheckpointProjection implements Projection {

        private final String name;
        private final Checkpoint checkpoint = new Checkpoint();

        CheckpointProjection(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Checkpoint checkpoint() {
            return checkpoint;
        }

        @Override
        public void reset() throws Exception {
            checkpoint.moveTo(log.head());
        }

        @Override
        public void apply(List<Change> changes) throws Exception {
            checkpoint.moveTo(changes.getLast().seq());
        }
    }

    @Test
    void slowAndFailingProjectionsDoNotDelayOthers() throws Exception {
        var release = new CountDownLatch(1);
        var good = new CheckpointProjection("good");
        var slow =
                new CheckpointProjection("slow") {
                    @Override
                    public void apply(List<Change> changes) throws Exception {
                        release.await();
                        super.apply(changes);
                    }
                };
        var broken =
                new CheckpointProjection("broken") {
                    @Override
                    public void apply(List<Change> changes) {
                        throw new IllegalStateException("on purpose");
                    }
                };
        var runner = new ProjectionRunner(log, signal, List.of(slow, broken, good));
        runner.start();
        try {
            assertThat(runner.awaitSequence(log.head(), LONG)).isTrue();
            long seq = 0;
            for (int i = 0; i < 20; i++) {
                seq = write();
                assertThat(good.checkpoint().await(seq, LONG)).isTrue();
            }
            assertThat(slow.checkpoint().sequence()).isLessThan(seq);
            assertThat(runner.sequence()).isLessThan(seq);
            assertThat(runner.lag("broken")).isPositive();
            assertThat(runner.lag("good")).isZero();
            assertThat(runner.status("broken").state()).isEqualTo(ProjectionStatus.State.FAILING);
            assertThat(runner.status("broken").failure()).contains("on purpose");
            release.countDown();
            assertThat(slow.checkpoint().await(seq, LONG)).isTrue();
        } finally {
            release.countDown();
            runner.stop();
        }
    }

    @Test
    void anAwaitedProjectionFollowsTheLogWhenTheStartReturns() throws Exception {
        write();
        var awaited =
                new CheckpointProjection("awaited") {
                    @Override
                    public Duration startTimeout() {
                        return LONG;
                    }
                };
        var runner = new ProjectionRunner(log, signal, List.of(awaited));
        runner.start();
        try {
            assertThat(runner.status("awaited").state())
                    .isEqualTo(ProjectionStatus.State.FOLLOWING);
        } finally {
            runner.stop();
        }
    }

    @Test
    void aFailedProjectionIsReopenedAndCatchesUp() throws Exception {
        var failures = new AtomicInteger(3);
        var opened = new AtomicInteger();
        var suspended = new AtomicInteger();
        var flaky =
                new CheckpointProjection("flaky") {
                    @Override
                    public void open() {
                        opened.incrementAndGet();
                    }

                    @Override
                    public void apply(List<Change> changes) throws Exception {
                        if (failures.getAndDecrement() > 0) {
                            throw new IllegalStateException("on purpose");
                        }
                        super.apply(changes);
                    }

                    @Override
                    public void suspend() {
                        suspended.incrementAndGet();
                    }
                };
        var runner = new ProjectionRunner(log, signal, List.of(flaky), Duration.ofMillis(5));
        runner.start();
        try {
            assertThat(runner.awaitSequence(log.head(), LONG)).isTrue();
            assertThat(runner.awaitSequence(write(), LONG)).isTrue();
            assertThat(opened).hasValue(4);
            assertThat(suspended).hasValue(3);
        } finally {
            runner.stop();
        }
    }

    @Test
    void stopEndsBackoffRestAndWaits() throws Exception {
        var failing =
                new CheckpointProjection("failing") {
                    @Override
                    public void reset() {
                        throw new IllegalStateException("on purpose");
                    }
                };
        var resting =
                new CheckpointProjection("resting") {
                    @Override
                    public void reset() throws Exception {
                        super.reset();
                        // Any measurable time makes the rest long enough.
                        long start = System.nanoTime();
                        while (System.nanoTime() == start) {
                            Thread.onSpinWait();
                        }
                    }

                    @Override
                    public int restFactor() {
                        return Integer.MAX_VALUE;
                    }
                };
        var runner =
                new ProjectionRunner(log, signal, List.of(failing, resting), Duration.ofDays(1));
        runner.start();
        assertThat(resting.checkpoint().await(log.head(), LONG)).isTrue();
        long seq = write();
        var waiting =
                CompletableFuture.supplyAsync(() -> {
                    try {
                        return runner.awaitSequence(seq, Duration.ofDays(1));
                    } catch (InterruptedException interrupted) {
                        throw new IllegalStateException(interrupted);
                    }
                });

        runner.stop();

        assertThat(waiting.get(60, TimeUnit.SECONDS)).isFalse();
        assertThat(runner.status())
                .extracting(ProjectionStatus::state)
                .containsOnly(ProjectionStatus.State.STOPPED);
        assertThat(resting.checkpoint().await(seq, Duration.ofDays(1))).isFalse();
    }

    @Test
    void aProjectionFarBehindIsReset() throws Exception {
        var applied = new AtomicInteger();
        var far =
                new CheckpointProjection("far") {
                    @Override
                    public void open() {
                        checkpoint().moveTo(0);
                    }

                    @Override
                    public boolean prefersReset(long behind) {
                        return behind > 3;
                    }

                    @Override
                    public void apply(List<Change> changes) throws Exception {
                        applied.addAndGet(changes.size());
                        super.apply(changes);
                    }
                };
        write();
        write();
        write();
        write();
        var runner = new ProjectionRunner(log, signal, List.of(far));
        runner.start();
        try {
            assertThat(runner.awaitSequence(log.head(), LONG)).isTrue();
            assertThat(applied).hasValue(0);
            assertThat(runner.awaitSequence(write(), LONG)).isTrue();
            assertThat(applied).hasPositiveValue();
        } finally {
            runner.stop();
        }
    }
}
