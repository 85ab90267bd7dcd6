package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.curation.CurationProblem.Code;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.write.RefusedWritesException;
import eu.atmpatlas.graph.write.WriteResult;
import eu.atmpatlas.graph.write.WriteService;
import eu.atmpatlas.graph.write.model.Violation;
import eu.atmpatlas.graph.write.model.Write;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Writes changed records through the write service, and says which rules they break. */
final class RecordWriter {

    private static final int MAX_ATTEMPTS = 5;

    private final WriteService writeService;

    RecordWriter(WriteService writeService) {
        this.writeService = writeService;
    }

    /** Another change came between reading and writing: nothing was written. */
    static final class ConcurrentChangeException extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    /** Problems were found under the lock: nothing was written. */
    static final class ProblemException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient CurationProblem problem;

        ProblemException(Code code, String message) {
            super(message);
            problem = new CurationProblem(code, null, message);
        }

        CurationProblem problem() {
            return problem;
        }
    }

    /** The writes that store a changed record with its new sources. */
    static List<Write> writes(ChangeApplier.Applied applied, EntityDraft draft, boolean synthetic) {
        var writes = new ArrayList<Write>();
        applied.sources().forEach(source -> writes.add(new Write.PutSource(source)));
        writes.add(new Write.PutEntity(draft, synthetic));
        return writes;
    }

    /** The rules that the writes break. */
    List<CurationProblem> violations(List<Write> writes) {
        return writeService.check(writes).stream().map(RecordWriter::problem).toList();
    }

    WriteResult write(List<Write> writes, Provenance by, Consumer<Tx> condition) {
        return writeService.apply(writes, by, condition);
    }

    /**
     * Repeats reading and writing if other changes come between.
     *
     * @throws ProblemException if they come each time
     */
    static <T> T repeat(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrentChangeException other) {
                if (attempt == MAX_ATTEMPTS) {
                    throw new ProblemException(
                            Code.STALE_VERSION,
                            "Others change the atlas at this moment: try again.");
                }
            }
        }
    }

    static List<CurationProblem> problems(RefusedWritesException refused) {
        return refused.violations().stream().map(RecordWriter::problem).toList();
    }

    private static CurationProblem problem(Violation violation) {
        return new CurationProblem(
                Code.INVALID_VALUE,
                violation.field(),
                violation.field() + " " + violation.reason() + ".");
    }
}
