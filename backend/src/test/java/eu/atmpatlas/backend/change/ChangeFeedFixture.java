package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.write.model.Write;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A change log with a feed, for tests of other packages. */
public final class ChangeFeedFixture {

    /** Site numbers are unique, because writing an existing site again is no change. */
    private static final AtomicInteger SITES = new AtomicInteger(1_000);

    private final ChangeLogFixture fixture;
    private final ChangeFeed feed;
    private final ProjectionRunner runner;

    public ChangeFeedFixture(Graph graph) {
        this.fixture = new ChangeLogFixture(graph);
        this.fixture.writeSamples();
        this.feed = this.fixture.feed();
        this.runner = this.fixture.run(feed);
    }

    public ChangeLog log() {
        return fixture.log();
    }

    public ChangeFeed feed() {
        return feed;
    }

    public PublicChangeMapper mapper() {
        return fixture.mapper();
    }

    public ChangeJson json() {
        return new ChangeJson();
    }

    public long head() {
        return fixture.log().head();
    }

    /** Writes a number of changes, each of a new site, in one transaction. */
    public void writeSites(int count) {
        int begin = SITES.getAndAdd(count);
        fixture.write(
                IntStream.range(begin, begin + count)
                        .mapToObj(number -> ChangeLogFixture.site(number, "NARROW"))
                        .toArray(Write[]::new));
    }

    public void stop() {
        feed.stop();
        runner.stop();
    }
}
