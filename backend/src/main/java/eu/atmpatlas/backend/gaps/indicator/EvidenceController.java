package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.gaps.EvidenceConnection;
import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.indicator.CellRecords.GapRecordEdge;
import eu.atmpatlas.backend.gaps.indicator.FigureController.FigureRecordEdge;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The records behind figures and cells. */
@Controller
class EvidenceController {

    private final RecordLoader records;

    EvidenceController(RecordLoader records) {
        this.records = records;
    }

    @SchemaMapping(typeName = "FigureRecordConnection", field = "nodes")
    CompletableFuture<List<Entity>> figureRecords(
            EvidenceConnection<?> page, DataFetchingEnvironment environment) {
        return nodes(page, environment);
    }

    @SchemaMapping(typeName = "GapRecordConnection", field = "nodes")
    CompletableFuture<List<Entity>> cellRecords(
            EvidenceConnection<?> page, DataFetchingEnvironment environment) {
        return nodes(page, environment);
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> node(
            FigureRecordEdge edge, DataFetchingEnvironment environment) {
        return records.record(environment, edge.id());
    }

    @SchemaMapping
    CompletableFuture<@Nullable Entity> node(
            GapRecordEdge edge, DataFetchingEnvironment environment) {
        return records.record(environment, edge.id());
    }

    @SchemaMapping
    @Nullable String why(FigureRecordEdge edge, @Argument @Nullable Language lang) {
        return text(edge.reason(), lang);
    }

    @SchemaMapping
    @Nullable String why(GapRecordEdge edge, @Argument @Nullable Language lang) {
        return text(edge.reason(), lang);
    }

    private CompletableFuture<List<Entity>> nodes(
            EvidenceConnection<?> page, DataFetchingEnvironment environment) {
        return records.existing(
                environment,
                page.edges().stream().map(EvidenceConnection.EvidenceEdge::id).toList());
    }

    private static @Nullable String text(
            FigureEvidence.@Nullable Why reason, @Nullable Language lang) {
        return reason == null ? null : GapMessages.of(lang).text("why." + reason);
    }
}
