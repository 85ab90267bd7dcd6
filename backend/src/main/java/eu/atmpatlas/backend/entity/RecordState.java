package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.write.Completeness;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * {@code RecordState} of the schema: how complete, how recent and how certain a record is.
 *
 * @param today the day on which statements have to hold to count
 */
public record RecordState(Entity entity, LocalDate today) {

    public @Nullable LocalDate lastVerified() {
        return entity.stated().lastVerified();
    }

    public double completeness() {
        return entity.completeness();
    }

    public Instant updatedAt() {
        return entity.updatedAt();
    }

    /** The fields on which statements that count today disagree. */
    public List<String> fieldContradictions() {
        return RecordStatements.contradictions(entity.stated(), today);
    }

    public @Nullable LocalDate oldestStatement() {
        return days().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    public @Nullable LocalDate newestStatement() {
        return days().stream().max(Comparator.naturalOrder()).orElse(null);
    }

    public List<String> missingFields() {
        return Completeness.missing(entity.stated());
    }

    private List<LocalDate> days() {
        return RecordStatements.all(entity.stated()).stream()
                .map(Statement::day)
                .filter(Objects::nonNull)
                .toList();
    }
}
