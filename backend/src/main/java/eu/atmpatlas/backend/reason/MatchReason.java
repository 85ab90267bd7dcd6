package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code MatchReason} of the schema: whether a record meets one criterion of a query, and why.
 *
 * @param criterion the field of the filter: {@code capability}, {@code near}
 * @param explanation in words
 * @param record that the statements are about; null of a criterion apart from records
 * @param statements that the verdict rests on; none if nothing is stated
 */
public record MatchReason(
        String criterion,
        Verdict verdict,
        Explanation explanation,
        @Nullable Entity record,
        List<Statement> statements) {

    /** Copies the statements. */
    public MatchReason {
        statements = List.copyOf(statements);
    }

    /** A criterion as it was asked for, apart from records. */
    public static MatchReason asked(String criterion, Explanation explanation) {
        return new MatchReason(criterion, Verdict.YES, explanation, null, List.of());
    }
}
