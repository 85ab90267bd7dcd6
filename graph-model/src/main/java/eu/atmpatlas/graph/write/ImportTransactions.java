package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Runs of writes that are to be done wholly or not at all, though no transaction can hold them. A
 * run is noted in the graph before its first write and struck out after its last; one that is still
 * noted when nobody works on it any more was interrupted, and is taken back from the change log.
 *
 * <p>Until a run has ended its writes can be seen. Sources, vocabularies and concepts that a run
 * added stay when it is taken back; nothing refers to them then.
 */
public final class ImportTransactions {

    private static final int BATCH = 1_000;
    private static final String BEGIN =
            "CREATE (r:WriteRun {id: $id, actor: $actor, what: $what, afterSeq: $afterSeq,"
                    + " startedAt: datetime(), aliveAt: datetime()})";
    private static final String HEARTBEAT =
            "MATCH (r:WriteRun {id: $id}) SET r.aliveAt = datetime()";
    private static final String END = "MATCH (r:WriteRun {id: $id}) DELETE r";
    private static final String UNFINISHED =
            """
            MATCH (r:WriteRun)
            WHERE r.aliveAt <= datetime() - duration({seconds: $quiet})
            RETURN r.id AS id, r.actor AS actor, r.what AS what, r.afterSeq AS afterSeq
            ORDER BY r.afterSeq DESC
            """;

    private final Graph graph;
    private final ChangeLog log;
    private final WriteService writeService;

    /** Notes runs in the graph and takes them back through the door. */
    public ImportTransactions(Graph graph, ChangeLog log, WriteService writeService) {
        this.graph = graph;
        this.log = log;
        this.writeService = writeService;
    }

    /** Notes that a run begins. */
    public ImportTransaction begin(String actor, String description) {
        var run =
                new ImportTransaction(UUID.randomUUID().toString(), actor, description, log.head());
        graph.write(tx ->
                tx.run(
                        BEGIN,
                        Map.of(
                                "id",
                                run.id(),
                                "actor",
                                actor,
                                "what",
                                description,
                                "afterSeq",
                                run.afterSeq())));
        return run;
    }

    /** Says that a run is still being worked on. */
    public void heartbeat(ImportTransaction run) {
        graph.write(tx -> tx.run(HEARTBEAT, Map.of("id", run.id())));
    }

    /** Notes that a run has come to its end. */
    public void end(ImportTransaction run) {
        graph.write(tx -> tx.run(END, Map.of("id", run.id())));
    }

    /** Runs that have not ended and of which nothing was heard for a while, the last one first. */
    public List<ImportTransaction> unfinished(Duration silentFor) {
        return graph.read(UNFINISHED, Map.of("quiet", silentFor.toSeconds())).stream()
                .map(ImportTransactions::run)
                .toList();
    }

    /**
     * Takes back what a run wrote, last things first, and ends it. What others changed since is
     * left as they made it. Can be broken off and done again.
     *
     * @return how many changes it took
     */
    public long revert(ImportTransaction run) {
        // Newest first: a thing met under another's name was changed, or taken back, since.
        var changedByOthers = new HashSet<String>();
        long changed = 0;
        for (long end = log.head(); end > run.afterSeq(); end -= BATCH) {
            long start = Math.max(run.afterSeq(), end - BATCH);
            var undo = new ArrayList<Write>();
            for (Change change : log.after(start, (int) (end - start)).reversed()) {
                String key = change.subject() + ":" + change.subjectId();
                if (!run.wrote(change.by())) {
                    changedByOthers.add(key);
                } else if (!changedByOthers.contains(key)) {
                    Write inverse = inverse(change);
                    if (inverse != null) {
                        undo.add(inverse);
                    }
                }
            }
            if (!undo.isEmpty()) {
                changed +=
                        writeService
                                .apply(undo, run.provenance(Provenance.Method.REVERT))
                                .changed();
            }
            heartbeat(run);
        }
        end(run);
        return changed;
    }

    private static @Nullable Write inverse(Change change) {
        String before = change.before();
        if (before != null) {
            return WriteJson.read(change.subject(), before);
        }
        String id = change.subjectId();
        return switch (change.subject()) {
            case ENTITY -> new Write.RemoveEntity(id);
            case RELATION -> new Write.RemoveRelation(id);
            case AUTHORISATION -> new Write.RemoveAuthorisation(id);
            case WORK_PACKAGE -> new Write.RemoveWorkPackage(id);
            case SOURCE, CONCEPT, VOCABULARY -> null;
        };
    }

    private static ImportTransaction run(Record row) {
        return new ImportTransaction(
                row.get("id").asString(),
                row.get("actor").asString(),
                row.get("what").asString(),
                row.get("afterSeq").asLong());
    }
}
