package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Runs of writes that are applied completely or not at all, although they are too many for one
 * transaction. A run is stored in the graph before its first write and deleted after its last. Each
 * batch's transaction checks that the run still belongs to this process. A run whose owner has not
 * renewed it for a while counts as interrupted; another process takes it over and reverts or
 * resumes it.
 *
 * <p>The writes of a run are visible before it ends. Sources, vocabularies and concepts that a run
 * added remain when it is reverted; nothing refers to them then.
 */
public final class ImportTransactions {

    private static final int BATCH = 1_000;

    private final ChangeLog log;
    private final WriteService writeService;
    private final RunRegister register;

    /** Stores runs in the graph. The write service does their writes. */
    public ImportTransactions(Graph graph, ChangeLog log, WriteService writeService) {
        this.log = log;
        this.writeService = writeService;
        this.register = new RunRegister(graph);
    }

    /** Begins a run. */
    public ImportTransaction begin(String actor, String description) {
        return register.begin(actor, description);
    }

    /**
     * Begins the first load of an empty graph.
     *
     * @return empty if the graph has or had records, or another first load has begun
     */
    public Optional<ImportTransaction> beginFirstLoad(String actor, String description) {
        return register.beginFirstLoad(actor, description);
    }

    /** Returns whether a first load has begun and is not complete. */
    public boolean isLoading() {
        return register.loading();
    }

    /**
     * Applies the writes of one batch, all or none.
     *
     * @throws RefusedWritesException if a write is wrong, as {@link WriteService#apply} does
     * @throws LostRunException if another process has taken the run over
     */
    public WriteResult apply(List<? extends Write> writes, Provenance by, ImportTransaction run) {
        return writeService.apply(writes, by, tx -> RunRegister.renew(tx, run));
    }

    /**
     * Renews the lease of a run between batches.
     *
     * @throws LostRunException if another process has taken the run over
     */
    public void renew(ImportTransaction run) {
        register.renew(run);
    }

    /**
     * Ends the lease of an incomplete run, so that another process can take it over immediately.
     */
    public void release(ImportTransaction run) {
        register.release(run);
    }

    /**
     * Ends a completed run.
     *
     * @throws LostRunException if another process has taken the run over
     */
    public void end(ImportTransaction run) {
        register.end(run);
    }

    /**
     * Takes over the runs whose lease was not renewed for a while, the newest first. Their former
     * owners can write no more.
     */
    public List<ImportTransaction> takeOver(Duration leaseTime) {
        return register.takeOver(leaseTime);
    }

    /**
     * Reverts the changes of a run, the newest first, and ends it. Keeps what others have changed
     * since. After an interruption it can be repeated.
     *
     * @return number of changes made by the revert
     * @throws LostRunException if another process has taken the run over
     */
    public long revert(ImportTransaction run) {
        long changed = undo(run);
        end(run);
        return changed;
    }

    /** Reverts the changes of a run, as {@link #revert} does, and begins it again. */
    public ImportTransaction restart(ImportTransaction run, String description) {
        undo(run);
        return register.restart(run, description);
    }

    private long undo(ImportTransaction run) {
        // Newest first: a subject with a later change of another run, or a later revert, is kept.
        var changedByOthers = new HashSet<String>();
        long changed = 0;
        for (long end = log.head(); end > run.afterSeq(); end -= BATCH) {
            long start = Math.max(run.afterSeq(), end - BATCH);
            var undo = new ArrayList<Write>();
            for (Change change : log.after(start, (int) (end - start)).reversed()) {
                String key = change.subject() + ":" + change.subjectId();
                if (!run.isAuthorOf(change.by())) {
                    changedByOthers.add(key);
                } else if (!changedByOthers.contains(key)) {
                    Write inverse = inverse(change);
                    if (inverse != null) {
                        undo.add(inverse);
                    }
                }
            }
            if (undo.isEmpty()) {
                renew(run);
            } else {
                changed += apply(undo, run.provenance(Provenance.Method.REVERT), run).changed();
            }
        }
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
            case MARKET_STATUS, DESIGNATION, INSPECTION, ROUTE_STEP, EXTERNAL_COUNT ->
                    new Write.RemovePart(change.subject().partType().orElseThrow(), id);
        };
    }
}
