package eu.atmpatlas.backend.entity;

import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/** {@code RecordState} of the schema: how complete and how recent a record is. */
record RecordState(@Nullable LocalDate lastVerified, double completeness, Instant updatedAt) {

    static RecordState of(Entity record) {
        return new RecordState(
                record.stated().lastVerified(), record.completeness(), record.updatedAt());
    }
}
