package eu.atmpatlas.backend.change.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.atmpatlas.backend.change.ChangeFeed;
import eu.atmpatlas.backend.change.ChangeFilter;
import eu.atmpatlas.backend.change.ChangeLogFixture;
import eu.atmpatlas.backend.change.PublishedChange;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
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

/** Readers of a stream get every match once, in order, also across failures and restarts. */
@GraphTest
class ChangeStreamTests {

    private static final int WRITES = 60;

    private final ChangeLogFixture fixture;

    ChangeStreamTests(Graph graph) {
        this.fixture = new ChangeLogFixture(graph);
        this.fixture.writeSamples();
    }

    @Test
    void nothingIsLostOrDuplicatedAcrossRestarts() throws Exception {
        long start = fixture.log().head();
        var writer = Thread.ofVirtual().start(this::writeManySites);
        var seen = new ArrayList<Long>();
        long position = start;
        while (seen.size() < WRITES) {
            var feed = fixture.feed();
            var runner = fixture.run(feed);
            var stream = new ChangeStream(feed, ChangeFilter.ALL, position);
            stream.next(Duration.ofSeconds(10)).forEach(change -> seen.add(change.number()));
            position = stream.position();
            feed.stop();
            runner.stop();
            assertThat(stream.next(Duration.ofSeconds(10))).as("after the end").isEmpty();
        }
        writer.join();

        assertThat(seen)
                .isEqualTo(LongStream.rangeClosed(start + 1, start + WRITES).boxed().toList());
    }

    private void writeManySites() {
        for (int i = 0; i < WRITES; i++) {
            fixture.write(ChangeLogFixture.site(i % 7, i % 2 == 0 ? "NARROW" : "BROAD"));
        }
    }

    @Test
    void aSlowSubscriberIsDroppedAndItsPermitReleased() throws Exception {
        fixture.write(ChangeLogFixture.site(100, "NARROW"));
        fixture.write(ChangeLogFixture.site(101, "NARROW"));
        var streams = new StreamLimiter(properties(1));
        var feed = fixture.feed();
        var runner = fixture.run(feed);
        var slow = new SlowSubscriber();
        publisher(feed, streams).subscribe(slow);

        assertThatThrownBy(streams::acquire).isInstanceOf(LimitExceededException.class);
        assertThat(slow.failed.get(2, TimeUnit.MINUTES))
                .isInstanceOf(LimitExceededException.class)
                .hasMessageContaining("was not read for");
        assertThat(slow.taken).hasSize(1);
        streams.acquire().close();
        feed.stop();
        runner.stop();
    }

    @Test
    void subscribersAreCompletedWhenTheAtlasStops() throws Exception {
        var streams = new StreamLimiter(properties(1));
        var feed = fixture.feed();
        var runner = fixture.run(feed);
        var waiting = new SlowSubscriber();
        new ChangePublisher(
                        new ChangeStream(feed, ChangeFilter.ALL, null),
                        feed,
                        streams.acquire(),
                        Duration.ofMinutes(5),
                        () -> {})
                .subscribe(waiting);

        feed.stop();
        runner.stop();

        assertThat(waiting.completed.get(2, TimeUnit.MINUTES)).isTrue();
        assertThat(streams.openCount()).isZero();
    }

    @Test
    void aFutureNumberIsRefused() {
        var feed = fixture.feed();
        assertThatThrownBy(() -> new ChangeStream(feed, ChangeFilter.ALL, fixture.log().head() + 1))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("beyond the last change");
    }

    private ChangePublisher publisher(ChangeFeed feed, StreamLimiter streams) {
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
                new ChangeStream(feed, sites, 0L),
                feed,
                streams.acquire(),
                Duration.ofMillis(300),
                () -> {});
    }

    private static ChangeProperties properties(int streams) {
        return new ChangeProperties(
                streams, 1, Duration.ofSeconds(1), Duration.ofSeconds(1), List.of());
    }

    /** Requests one change only. */
    private static final class SlowSubscriber implements Subscriber<PublishedChange> {

        private final List<PublishedChange> taken = new ArrayList<>();
        private final CompletableFuture<Throwable> failed = new CompletableFuture<>();
        private final CompletableFuture<Boolean> completed = new CompletableFuture<>();

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(1);
        }

        @Override
        public void onNext(PublishedChange change) {
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
