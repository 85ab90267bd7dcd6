package eu.atmpatlas.backend.statement;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.Objects;

/** The day of a status that is soon out of date. A reader has to see the two together. */
@Controller
class StatusDayController {

    private static final String STATUS = "status";

    @SchemaMapping(typeName = "Trial")
    @Nullable LocalDate statusOn(Entity record) {
        Object status = record.value(STATUS);
        Object shown = status == null ? record.stated().concepts().get(STATUS) : status;
        return shown == null
                ? null
                : RecordStatements.all(record.stated()).stream()
                        .filter(statement ->
                                statement.field().equals(STATUS)
                                        && statement.claim() == Statement.Claim.YES
                                        && statement.shown())
                        .map(Statement::statedOn)
                        .filter(Objects::nonNull)
                        .max(LocalDate::compareTo)
                        .orElse(null);
    }
}
