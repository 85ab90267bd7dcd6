package eu.atmpatlas.backend.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.platform.LimitExceededException;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/** Followers of the log get every match once, in order, whatever happens between. */
@GraphTest
class FollowingTests {

    private static final int WRITES = 60;

    private final LogGraph graph;

    FollowingTests(Graph graph) {
        this.graph = new LogGraph(graph);
        this.graph.begin();
    }

    @Test
    void nothingIsLostOrDoubledThoughTheAtlasStopsAndStartsBetween() throws Exception {
        long start = graph.log().head();
        var writer = Thread.ofVirtual().start(this::writeManySites);
        var seen = new ArrayList<Long>();
        long position = start;
        while (seen.size() < WRITES) {
            var tail = graph.tail();
            tail.start();
            var stream = new ChangeStream(tail, ChangeFilter.ALL, position);
            stream.next(Duration.ofSeconds(10)).forEach(change -> seen.add(change.number()));
            position = stream.position();
            tail.stop();
            assertThat(stream.next(Duration.ofSeconds(10))).as("after the end").isEmpty();
        }
        writer.join();

        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(start + 1, start + WRITES).boxed().toList());
    }

    private void writeManySites() {
        for (int i = 0; i < WRITES; i++) {
            graph.write(LogGraph.site(i % 7, i % 2 == 0 ? "NARROW" : "BROAD"));
        }
    }

    @Test
    void aFollowerWhoTakesNothingIsDroppedWithACodeAndGivesItsSeatBack() throws Exception {
        graph.write(LogGraph.site(100, "NARROW"));
        graph.write(LogGraph.site(101, "NARROW"));
        var streams = new OpenStreams(properties(1));
        var tail = graph.tail();
        tail.start();
        var slow = new Slow();
        publisher(tail, streams).subscribe(slow);

        assertThatThrownBy(streams::take).isInstanceOf(LimitExceededException.class);
        assertThat(slow.failed.get(10, TimeUnit.SECONDS))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("was not read for");
        assertThat(slow.taken).hasSize(1);
        streams.take().close();
        tail.stop();
    }

    @Test
    void anEndIsToldWhenTheAtlasStops() throws Exception {
        var streams = new OpenStreams(properties(1));
        var tail = graph.tail();
        tail.start();
        var waiting = new Slow();
        new ChangePublisher(
                        new ChangeStream(tail, ChangeFilter.ALL, null),
                        tail,
                        streams.take(),
                        Duration.ofSeconds(30),
                        () -> {})
                .subscribe(waiting);

        tail.stop();

        assertThat(waiting.completed.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(streams.open()).isZero();
    }

    @Test
    void aNumberThatIsNotYetThereIsRefused() {
        var tail = graph.tail();
        assertThatThrownBy(() -> new ChangeStream(tail, ChangeFilter.ALL, graph.log().head() + 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("beyond the last change");
    }

    private ChangePublisher publisher(ChangeTail tail, OpenStreams streams) {
        var sites =
                new ChangeFilter(
                        Set.of(EntityKind.SITE),
                        Set.of(),
                        Set.of("site-100", "site-101"),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of());
        return new ChangePublisher(
                new ChangeStream(tail, sites, 0L),
                tail,
                streams.take(),
                Duration.ofMillis(300),
                () -> {});
    }

    private static ChangeProperties properties(int streams) {
        return new ChangeProperties(
                streams, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), List.of());
    }

    /** Takes one change and no more. */
    private static final class Slow implements Subscriber<ToldChange> {

        private final List<ToldChange> taken = new ArrayList<>();
        private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
        private final CompletableFuture<Boolean> completed = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(ToldChange change) {
            taken.add(change);
        }

        @Override
        public void onError(Throwable fault) {
            failed.complete(fault);
        }

        @Override
        public void onComplete() {
            completed.complete(true);
        }
    }
}
