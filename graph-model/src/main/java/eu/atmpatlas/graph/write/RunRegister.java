package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import org.neo4j.driver.Record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * Stores the runs that have not ended, as nodes {@code (:WriteRun)}. A run has a lease: its owner
 * renews it with each batch, and another process can take the run over if the lease was not renewed
 * for a while. All methods hold the change log's lock, as batches do, so a batch and a takeover
 * cannot overlap.
 */
final class RunRegister {

    private static final String BEGIN =
            "CREATE (r:WriteRun) SET r = $run, r.startedAt = datetime.realtime(), r.aliveAt ="
                    + " datetime.realtime()";
    private static final String IS_EMPTY =
            "RETURN NOT EXISTS { MATCH (:Entity) } AND NOT EXISTS { MATCH (:RetiredId) } AND NOT"
                    + " EXISTS { MATCH (:WriteRun {firstLoad: true}) } AS empty";
    private static final String RENEW =
            """
            MATCH (r:WriteRun {id: $id, owner: $owner})
            SET r.aliveAt = datetime.realtime()
            RETURN r.id AS id
            """;
    private static final String RELEASE =
            """
            MATCH (r:WriteRun {id: $id, owner: $owner})
            SET r.aliveAt = datetime({epochSeconds: 0})
            """;
    private static final String END = "MATCH (r:WriteRun {id: $id, owner: $owner}) DELETE r";
    private static final String RESTART =
            "MATCH (r:WriteRun {id: $id, owner: $owner}) SET r.what = $description, r.afterSeq ="
                    + " $afterSeq";
    private static final String TAKE_OVER =
            """
            MATCH (r:WriteRun)
            WHERE r.aliveAt <= datetime.realtime() - duration({seconds: $leaseTime})
            SET r.owner = $owner, r.aliveAt = datetime.realtime()
            RETURN r.id AS id, r.actor AS actor, r.afterSeq AS afterSeq,
                   r.what AS description,
                   coalesce(r.firstLoad, false) AS firstLoad
            ORDER BY r.afterSeq DESC
            """;
    private static final String ANY = "MATCH (r:WriteRun) RETURN count(r) > 0 AS any";
    private static final String LOADING =
            "MATCH (r:WriteRun {firstLoad: true}) RETURN count(r) > 0 AS loading";

    private final Graph graph;

    RunRegister(Graph graph) {
        this.graph = graph;
    }

    ImportTransaction begin(String actor, String description) {
        return locked((tx, head) -> create(tx, actor, description, head, false));
    }

    Optional<ImportTransaction> beginFirstLoad(String actor, String description) {
        if (!graph.read(RunRegister::isEmpty)) {
            return Optional.empty();
        }
        return locked((tx, head) ->
                isEmpty(tx)
                        ? Optional.of(create(tx, actor, description, head, true))
                        : Optional.empty());
    }

    private static boolean isEmpty(Tx tx) {
        return tx.run(IS_EMPTY, Map.of()).getFirst().get("empty").asBoolean();
    }

    private static ImportTransaction create(
            Tx tx, String actor, String description, long head, boolean firstLoad) {
        var run = new ImportTransaction(token(), token(), actor, description, head, firstLoad);
        Map<String, ?> properties =
                Map.of(
                        "id", run.id(),
                        "owner", run.owner(),
                        "actor", actor,
                        "what", description,
                        "afterSeq", head,
                        "firstLoad", firstLoad);
        tx.run(BEGIN, Map.of("run", properties));
        return run;
    }

    /**
     * Renews the lease in a transaction that holds the change log's lock.
     *
     * @throws LostRunException if the run belongs to another process by now, or has ended
     */
    static void renew(Tx tx, ImportTransaction run) {
        if (tx.run(RENEW, of(run)).isEmpty()) {
            throw new LostRunException(run);
        }
    }

    void renew(ImportTransaction run) {
        locked((tx, _) -> {
            renew(tx, run);
            return run;
        });
    }

    /** Allows the next process to take the run over immediately. */
    void release(ImportTransaction run) {
        locked((tx, _) -> tx.run(RELEASE, of(run)));
    }

    /**
     * Deletes the run after it was completed or reverted.
     *
     * @throws LostRunException if it belongs to another process by now
     */
    void end(ImportTransaction run) {
        locked((tx, _) -> {
            renew(tx, run);
            return tx.run(END, of(run));
        });
    }

    ImportTransaction restart(ImportTransaction run, String description) {
        return locked((tx, head) -> {
            renew(tx, run);
            tx.run(
                    RESTART,
                    Map.of(
                            "id",
                            run.id(),
                            "owner",
                            run.owner(),
                            "description",
                            description,
                            "afterSeq",
                            head));
            return new ImportTransaction(
                    run.id(), run.owner(), run.actor(), description, head, run.firstLoad());
        });
    }

    List<ImportTransaction> takeOver(Duration leaseTime) {
        if (!graph.read(ANY, Map.of()).getFirst().get("any").asBoolean()) {
            return List.of();
        }
        String owner = token();
        Map<String, Object> parameters = Map.of("owner", owner, "leaseTime", leaseTime.toSeconds());
        return locked((tx, _) ->
                tx.run(TAKE_OVER, parameters).stream().map(row -> run(row, owner)).toList());
    }

    boolean loading() {
        return graph.read(LOADING, Map.of()).getFirst().get("loading").asBoolean();
    }

    private <T> T locked(BiFunction<Tx, Long, T> work) {
        return graph.write(tx -> work.apply(tx, new StateReader(tx).lock()));
    }

    private static String token() {
        return UUID.randomUUID().toString();
    }

    private static Map<String, Object> of(ImportTransaction run) {
        return Map.of("id", run.id(), "owner", run.owner());
    }

    private static ImportTransaction run(Record row, String owner) {
        return new ImportTransaction(
                row.get("id").asString(),
                owner,
                row.get("actor").asString(),
                row.get("description").asString(),
                row.get("afterSeq").asLong(),
                row.get("firstLoad").asBoolean());
    }
}
