package eu.atmpatlas.backend.change;

import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.write.Write;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A log with a tail to wait at, for other rooms' tests. */
public final class FollowedLog {

    /** No site is written twice: what stands already is no change. */
    private static final AtomicInteger SITES = new AtomicInteger(1_000);

    private final LogGraph graph;
    private final ChangeTail tail;

    public FollowedLog(Graph graph) {
        this.graph = new LogGraph(graph);
        this.graph.begin();
        this.tail = this.graph.tail();
        tail.start();
    }

    public ChangeLog log() {
        return graph.log();
    }

    public ChangeTail tail() {
        return tail;
    }

    public Telling telling() {
        return graph.telling();
    }

    public ChangeJson json() {
        return new ChangeJson();
    }

    public long head() {
        return graph.log().head();
    }

    /** So many changes, each of a site, in one transaction. */
    public void writeSites(int count) {
        int begin = SITES.getAndAdd(count);
        graph.write(
                IntStream.range(begin, begin + count)
                        .mapToObj(number -> LogGraph.site(number, "NARROW"))
                        .toArray(Write[]::new));
    }

    public void stop() {
        tail.stop();
    }
}
