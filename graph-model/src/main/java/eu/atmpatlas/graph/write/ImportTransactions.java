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

    /** Notes runs in the graph; writes, and takes back, through the door. */
    public ImportTransactions(Graph graph, ChangeLog log, WriteService writeService) {
        this.log = log;
        this.writeService = writeService;
        this.register = new RunRegister(graph);
    }

    /** Notes that a run begins. */
    public ImportTransaction begin(String actor, String description) {
        return register.begin(actor, description);
    }

    /**
     * Notes that an empty graph is filled for the first time.
     *
     * @return empty if the graph has, or had, records, or another first load has begun
     */
    public Optional<ImportTransaction> beginFirstLoad(String actor, String what) {
        return register.beginFirstLoad(actor, what);
    }

    /** Whether a first load has begun and is not complete. */
    public boolean isLoading() {
        return register.loading();
    }

    /**
     * Does the writes of one batch, all or none.
     *
     * @throws RefusedWritesException as {@link WriteService#apply} does
     * @throws LostRunException if another process has taken the run over
     */
    public WriteResult apply(List<? extends Write> writes, Provenance by, ImportTransaction run) {
        return writeService.apply(writes, by, tx -> RunRegister.renew(tx, run));
    }

    /**
     * Says that a run is still being worked on, where no batch does.
     *
     * @throws LostRunException if another process has taken the run over
     */
    public void renew(ImportTransaction run) {
        register.renew(run);
    }

    /** Gives up work on a run that is not complete: the next process need not wait. */
    public void release(ImportTransaction run) {
        register.release(run);
    }

    /**
     * Notes that a run is complete.
     *
     * @throws LostRunException if another process has taken the run over
     */
    public void end(ImportTransaction run) {
        register.end(run);
    }

    /**
     * Makes the runs of which nothing was heard for a while belong to this process, the last one
     * first. Whoever worked on them can write no more.
     */
    public List<ImportTransaction> takeOver(Duration quiet) {
        return register.takeOver(quiet);
    }

    /**
     * Takes back what a run wrote, last things first, and ends it. What others changed since is
     * left as they made it. Can be broken off and done again.
     *
     * @return how many changes it took
     * @throws LostRunException if another process has taken the run over
     */
    public long revert(ImportTransaction run) {
        long changed = undo(run);
        end(run);
        return changed;
    }

    /** Takes back what a run wrote, as {@link #revert} does, and begins it anew. */
    public ImportTransaction restart(ImportTransaction run, String what) {
        undo(run);
        return register.restart(run, what);
    }

    private long undo(ImportTransaction run) {
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
                    Write back = inverse(change);
                    if (back != null) {
                        undo.add(back);
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
        };
    }
}
