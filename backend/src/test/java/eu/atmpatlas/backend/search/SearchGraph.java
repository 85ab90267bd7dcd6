package eu.atmpatlas.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.search.certainty.DueDates;
import eu.atmpatlas.backend.search.index.GraphRecordSource;
import eu.atmpatlas.backend.search.index.RecordSource;
import eu.atmpatlas.backend.search.index.SearchProjection;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.change.CommitSignal;
import eu.atmpatlas.graph.change.GraphChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.projection.ProjectionRunner;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.awaitility.Awaitility;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** A real graph with a search index that follows it, for tests. */
final class SearchGraph implements AutoCloseable {

    private static final Provenance PROVENANCE =
            new Provenance("test", null, Provenance.Method.EDIT);
    private static final int BATCH_SIZE = 500;
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration BACKOFF = Duration.ofMillis(20);

    private final Graph graph;
    private final Path folder;
    private final Vocabularies vocabularies;
    private final ChangeLog log;
    private final WriteService writeService;
    private final Clock clock;
    private final UnaryOperator<RecordSource> wrapped;
    private final DueDates due;
    private final CommitSignal signal = new CommitSignal();
    private ProjectionRunner runner;
    private SearchIndex index;

    SearchGraph(Graph graph, Path folder) {
        this(graph, folder, Clock.systemUTC());
    }

    SearchGraph(Graph graph, Path folder, Clock clock) {
        this(graph, folder, clock, records -> records, DueDates.DEFAULT);
    }

    SearchGraph(Graph graph, Path folder, Clock clock, UnaryOperator<RecordSource> wrapped) {
        this(graph, folder, clock, wrapped, DueDates.DEFAULT);
    }

    /**
     * @param wrapped decorates the source from which the index reads records
     * @param due when statements are due for a check
     */
    SearchGraph(
            Graph graph,
            Path folder,
            Clock clock,
            UnaryOperator<RecordSource> wrapped,
            DueDates due) {
        this.wrapped = wrapped;
        this.due = due;
        this.graph = graph;
        this.clock = clock;
        this.folder = folder;
        this.vocabularies = new Vocabularies(graph);
        this.log = new GraphChangeLog(graph);
        this.writeService = new WriteService(graph, vocabularies, signal, clock);
        open();
    }

    Vocabularies vocabularies() {
        return vocabularies;
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

    /** Writes and waits until queries see the change. */
    void write(List<? extends Write> writes) throws InterruptedException {
        long seq = 0;
        for (int from = 0; from < writes.size(); from += BATCH_SIZE) {
            List<? extends Write> some =
                    writes.subList(from, Math.min(from + BATCH_SIZE, writes.size()));
            seq = writeService.apply(some, PROVENANCE).seq();
        }
        awaitSeq(seq);
    }

    /** Waits until queries see a change. */
    long writeOnly(List<? extends Write> writes) {
        return writeService.apply(writes, PROVENANCE).seq();
    }

    void awaitSeq(long seq) throws InterruptedException {
        assertThat(index.awaitSeq(seq, TIMEOUT))
                .as("the index sees change %d: %s", seq, index.progress())
                .isTrue();
    }

    /** Waits until queries use the operators of a day. */
    void awaitDay(LocalDate day) {
        Awaitility.await()
                .atMost(TIMEOUT)
                .untilAsserted(() -> assertThat(index.progress().day()).isEqualTo(day));
    }

    /** The ids of all matches, by name. */
    List<String> ids(SearchQuery query) {
        try (SearchResult matches = index.search(query)) {
            var ids = new java.util.ArrayList<String>();
            matches.forEach(SearchOrder.NAME, hit -> ids.add(hit.id()));
            return ids;
        }
    }

    /** Opens the index in the folder and follows the log. */
    void open() {
        var records = new GraphRecordSource(new Entities(graph), new Relations(graph));
        var projection =
                new SearchProjection(folder, log, wrapped.apply(records), vocabularies, due, clock);
        index = new SearchIndex(projection, vocabularies);
        runner = new ProjectionRunner(log, signal, List.of(projection), BACKOFF);
        runner.start();
    }

    /** Stops following. Later changes are applied after {@link #open}. */
    void stop() {
        runner.stop();
    }

    @Override
    public void close() {
        stop();
    }
}
