package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Provenance;

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
public final class WriteRuns {

    private static final int BATCH = 1_000;
    private static final String BEGIN =
            "CREATE (r:WriteRun {id: $id, actor: $actor, what: $what, afterSeq: $afterSeq,"
                    + " startedAt: datetime(), aliveAt: datetime()})";
    private static final String ALIVE = "MATCH (r:WriteRun {id: $id}) SET r.aliveAt = datetime()";
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
    private final WriteDoor door;

    /** Notes runs in the graph and takes them back through the door. */
    public WriteRuns(Graph graph, ChangeLog log, WriteDoor door) {
        this.graph = graph;
        this.log = log;
        this.door = door;
    }

    /** Notes that a run begins. */
    public WriteRun begin(String actor, String what) {
        var run = new WriteRun(UUID.randomUUID().toString(), actor, what, log.head());
        graph.write(tx ->
                tx.run(
                        BEGIN,
                        Map.of(
                                "id",
                                run.id(),
                                "actor",
                                actor,
                                "what",
                                what,
                                "afterSeq",
                                run.afterSeq())));
        return run;
    }

    /** Says that a run is still being worked on. */
    public void alive(WriteRun run) {
        graph.write(tx -> tx.run(ALIVE, Map.of("id", run.id())));
    }

    /** Notes that a run has come to its end. */
    public void end(WriteRun run) {
        graph.write(tx -> tx.run(END, Map.of("id", run.id())));
    }

    /** Runs that have not ended and of which nothing was heard for a while, the last one first. */
    public List<WriteRun> unfinished(Duration quiet) {
        return graph.read(UNFINISHED, Map.of("quiet", quiet.toSeconds())).stream()
                .map(WriteRuns::run)
                .toList();
    }

    /**
     * Takes back what a run wrote, last things first, and ends it. What others changed since is
     * left as they made it. Can be broken off and done again.
     *
     * @return how many changes it took
     */
    public long revert(WriteRun run) {
        // Newest first: a thing met under another's name was changed, or taken back, since.
        var ofOthers = new HashSet<String>();
        long changed = 0;
        for (long end = log.head(); end > run.afterSeq(); end -= BATCH) {
            long start = Math.max(run.afterSeq(), end - BATCH);
            var undo = new ArrayList<Write>();
            for (Change change : log.after(start, (int) (end - start)).reversed()) {
                String key = change.subject() + ":" + change.subjectId();
                if (!run.wrote(change.by())) {
                    ofOthers.add(key);
                } else if (!ofOthers.contains(key)) {
                    Write back = opposite(change);
                    if (back != null) {
                        undo.add(back);
                    }
                }
            }
            if (!undo.isEmpty()) {
                changed += door.apply(undo, run.provenance(Provenance.Method.REVERT)).changed();
            }
            alive(run);
        }
        end(run);
        return changed;
    }

    private static @Nullable Write opposite(Change change) {
        String before = change.before();
        if (before != null) {
            return Payloads.read(change.subject(), before);
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

    private static WriteRun run(Record row) {
        return new WriteRun(
                row.get("id").asString(),
                row.get("actor").asString(),
                row.get("what").asString(),
                row.get("afterSeq").asLong());
    }
}
