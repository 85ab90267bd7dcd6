package eu.atmpatlas.backend.reason;

import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.statement.Statement;

import java.util.List;

/**
 * {@code MatchReason} of the schema: whether a record meets one criterion of a query, and why.
 *
 * @param criterion the field of the filter: {@code capability}, {@code near}
 * @param explanation in words
 * @param record that the statements are about
 * @param statements that the verdict rests on; none if nothing is stated
 */
public record MatchReason(
        String criterion,
        Verdict verdict,
        Explanation explanation,
        Entity record,
        List<Statement> statements) {

    /** Copies the statements. */
    public MatchReason {
        statements = List.copyOf(statements);
    }
}
