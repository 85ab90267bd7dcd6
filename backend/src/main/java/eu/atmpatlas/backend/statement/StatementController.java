package eu.atmpatlas.backend.statement;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The statements of a record, with their values and sources. */
@Controller
class StatementController {

    private static final int MAX_PAGE_SIZE = 100;
    private static final int DEFAULT_PAGE_SIZE = 20;

    private final ConceptLookup concepts;
    private final RecordLoader records;

    StatementController(ConceptLookup concepts, RecordLoader records) {
        this.concepts = concepts;
        this.records = records;
    }

    @SchemaMapping
    StatementConnection statements(
            Entity record,
            @Argument @Nullable List<String> fields,
            @Argument @Nullable Integer first,
            @Argument @Nullable String after) {
        int size = PageSize.require("first", first, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE);
        if (fields != null) {
            fields.forEach(StatementController::requireField);
        }
        List<StatementView> all =
                RecordStatements.all(record.stated()).stream()
                        .filter(statement -> fields == null || fields.contains(statement.field()))
                        .map(statement -> StatementView.of(record, statement))
                        .toList();
        return StatementConnection.of(all, size, after);
    }

    /** A field that only other kinds have is allowed, because a query can ask several kinds. */
    private static void requireField(String field) {
        boolean known =
                KindFields.allKinds().stream()
                        .anyMatch(kind ->
                                kind.concept(field).isPresent() || kind.value(field).isPresent());
        if (!known) {
            throw new BadInputException("fields", "no kind of record has a field " + field);
        }
    }

    @SchemaMapping(typeName = "Statement")
    @Nullable Concept concept(StatementView statement) {
        String scheme = statement.scheme();
        return scheme == null ? null : concepts.find(scheme, statement.text());
    }

    @SchemaMapping(typeName = "Statement")
    CompletableFuture<List<Source>> sources(
            StatementView statement, DataFetchingEnvironment environment) {
        return records.sources(environment, statement.statement().sources());
    }

    @SchemaMapping
    @Nullable Concept status(StatementDetail detail) {
        return concepts.find("status", detail.status());
    }

    @SchemaMapping
    List<Concept> scales(StatementDetail detail) {
        return concepts.byCodes("scale", detail.scales());
    }

    @SchemaMapping
    List<Concept> productTypes(StatementDetail detail) {
        return concepts.byCodes("product-type", detail.productTypes());
    }
}
