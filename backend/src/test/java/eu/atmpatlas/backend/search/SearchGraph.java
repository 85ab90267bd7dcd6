package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.index.GraphRecordSource;
import eu.atmpatlas.backend.search.index.IndexFollower;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A real graph with a search index that follows it, for tests. */
final class SearchGraph implements AutoCloseable {

    private static final Provenance PROVENANCE =
            new Provenance("test", null, Provenance.Method.EDIT);
    private static final int BATCH_SIZE = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Graph graph;
    private final Path folder;
    private final Vocabularies vocabularies;
    private final ChangeLog log;
    private final WriteService writeService;
    private IndexFollower follower;
    private SearchIndex index;

    SearchGraph(Graph graph, Path folder) {
        this.graph = graph;
        this.folder = folder;
        this.vocabularies = new Vocabularies(graph);
        var signal = new CommitSignal();
        this.log = new GraphChangeLog(graph, signal);
        this.writeService = new WriteService(graph, vocabularies, signal);
        open();
    }

    Graph graph() {
        return graph;
    }

    SearchIndex index() {
        return index;
    }

    ChangeLog log() {
        return log;
    }

    /** Writes, and waits until queries see it. */
    void write(List<? extends Write> writes) throws InterruptedException {
        long seq = 0;
        for (int from = 0; from < writes.size(); from += BATCH_SIZE) {
            List<? extends Write> some =
                    writes.subList(from, Math.min(from + BATCH_SIZE, writes.size()));
            seq = writeService.apply(some, PROVENANCE).seq();
        }
        awaitSeq(seq);
    }

    /** Writes and does not wait. */
    long writeOnly(List<? extends Write> writes) {
        return writeService.apply(writes, PROVENANCE).seq();
    }

    void awaitSeq(long seq) throws InterruptedException {
        assertThat(index.awaitSeq(seq, TIMEOUT))
                .as("the index sees change %d: %s", seq, index.progress())
                .isTrue();
    }

    /** The ids of all matches, by name. */
    List<String> ids(SearchQuery query) {
        try (SearchResult matches = index.search(query)) {
            var ids = new java.util.ArrayList<String>();
            matches.forEach(SearchOrder.NAME, hit -> ids.add(hit.id()));
            return ids;
        }
    }

    /** Opens the index that lies in the folder, and follows. */
    void open() {
        var records =
                new GraphRecordSource(
                        new Entities(graph), new Relations(graph), Clock.systemDefaultZone());
        follower = new IndexFollower(folder, log, records, vocabularies);
        index = new SearchIndex(follower, vocabularies);
        follower.start();
    }

    /** Stops following; what is written meanwhile is taken in after {@link #open}. */
    void stop() throws InterruptedException {
        follower.stop();
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }
}
