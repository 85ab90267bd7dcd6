package eu.atmpatlas.graph.validity;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Selects the values of records anew when the validity of a statement begins or ends: at each start
 * and at midnight UTC. It does so through the write service. So the change log says which value is
 * gone, and index, gaps, caches and followers learn of it as of any other change. It writes nothing
 * where the values stay. With several instances the first one writes.
 */
public final class StatementValidity implements Projection {

    /** Name in metrics and messages. */
    public static final String NAME = "statement-validity";

    private static final Logger LOG = LoggerFactory.getLogger(StatementValidity.class);

    /** Records per transaction. */
    private static final int BATCH = 200;

    /** Before the first day that a statement can hold. */
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);

    private static final String CROSSED =
            """
            MATCH (e:Entity)-[:HAS_STATEMENT]->(s:Statement)
            WHERE $first < s.validFrom <= $last OR $first <= s.validTo < $last
            RETURN DISTINCT e.id AS id
            """;

    private final Graph graph;
    private final WriteService writeService;
    private final ChangeLog log;
    private final Clock clock;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile @Nullable LocalDate day;

    /** Creates it; the projection runner starts it. */
    public StatementValidity(Graph graph, WriteService writeService, ChangeLog log, Clock clock) {
        this.graph = graph;
        this.writeService = writeService;
        this.log = log;
        this.clock = clock;
    }

    /** The day for which the values were selected last; null before the first time. */
    public @Nullable LocalDate day() {
        return day;
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
    public void reset() {
        maintain();
        checkpoint.moveTo(log.head());
    }

    /** A write selects the values of its records itself. */
    @Override
    public void apply(List<Change> changes) {
        checkpoint.moveTo(changes.getLast().seq());
    }

    @Override
    public void maintain() {
        LocalDate today = LocalDate.now(clock);
        LocalDate selected = day;
        if (!today.equals(selected)) {
            refresh(selected == null ? BEFORE_ALL : selected, today);
            day = today;
        }
    }

    private void refresh(LocalDate from, LocalDate today) {
        boolean forward = from.isBefore(today);
        List<String> records =
                graph
                        .read(
                                CROSSED,
                                Map.of(
                                        "first", forward ? from : today,
                                        "last", forward ? today : from))
                        .stream()
                        .map(row -> row.get("id").asString())
                        .toList();
        var by =
                new Provenance(
                        "ATMP Atlas",
                        "the validity of statements began or ended by " + today,
                        Provenance.Method.EDIT);
        for (int i = 0; i < records.size(); i += BATCH) {
            select(records.subList(i, Math.min(i + BATCH, records.size())), by);
        }
    }

    private void select(List<String> records, Provenance by) {
        try {
            writeService.apply(records.stream().map(StatementValidity::unchanged).toList(), by);
        } catch (RefusedWritesException refused) {
            if (records.size() > 1) {
                records.forEach(record -> select(List.of(record), by));
            } else {
                // The record was removed or merged meanwhile.
                LOG.info("Values of {} not selected: {}", records, refused.getMessage());
            }
        }
    }

    /** A write that adds no statement, and so only selects the values of the record. */
    private static Write unchanged(String record) {
        return new Write.PutStatements(record, List.of());
    }
}
