package eu.atmpatlas.backend.change.graphql;

import eu.atmpatlas.backend.change.StatementChange;
import eu.atmpatlas.backend.statement.StatementView;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code StatementChange} of the schema.
 *
 * @param sources that its text names
 */
public record ChangedStatement(
        StatementChange.Operation operation,
        @Nullable StatementView before,
        @Nullable StatementView after,
        StatementChange change,
        List<Source> sources) {

    static ChangedStatement of(StatementChange change, List<Source> sources) {
        return new ChangedStatement(
                change.operation(),
                view(change, change.before()),
                view(change, change.after()),
                change,
                sources);
    }

    private static @Nullable StatementView view(
            StatementChange change, @Nullable Statement statement) {
        return statement == null
                ? null
                : StatementView.of(change.record(), change.kind(), statement);
    }
}
