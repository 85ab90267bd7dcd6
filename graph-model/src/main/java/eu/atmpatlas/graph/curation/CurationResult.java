package eu.atmpatlas.graph.curation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of a request to change a record.
 *
 * @param record id of the record; null if there is none
 * @param seq number of the record's last change afterwards; null if nothing was changed
 * @param problems why nothing was changed; empty if it was
 */
public record CurationResult(
        @Nullable String record, @Nullable Long seq, List<CurationProblem> problems) {

    /** Copies the problems. */
    public CurationResult {
        problems = List.copyOf(problems);
    }

    static CurationResult of(@Nullable String record, CurationProblem... problems) {
        return new CurationResult(record, null, List.of(problems));
    }

    static CurationResult problem(
            @Nullable String record, CurationProblem.Code code, String message) {
        return of(record, new CurationProblem(code, null, message));
    }
}
