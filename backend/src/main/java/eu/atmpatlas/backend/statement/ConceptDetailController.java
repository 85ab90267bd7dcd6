package eu.atmpatlas.backend.statement;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.entity.StatementSelection;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is on record about each capability and product type of a site. */
@Controller
class ConceptDetailController {

    private final ConceptLookup concepts;
    private final RecordLoader records;
    private final Clock clock;

    ConceptDetailController(ConceptLookup concepts, RecordLoader records, Clock clock) {
        this.concepts = concepts;
        this.records = records;
        this.clock = clock;
    }

    @SchemaMapping(typeName = "Site")
    CompletableFuture<List<ConceptDetail>> capabilityDetails(
            Entity record, DataFetchingEnvironment environment) {
        return details(record, "capabilities", "capability", environment);
    }

    @SchemaMapping(typeName = "Site")
    CompletableFuture<List<ConceptDetail>> productTypeDetails(
            Entity record, DataFetchingEnvironment environment) {
        return details(record, "productTypes", "product-type", environment);
    }

    @SchemaMapping
    @Nullable Concept status(ConceptDetail detail) {
        return concepts.find("status", detail.detail().status());
    }

    @SchemaMapping
    List<Concept> scales(ConceptDetail detail) {
        return concepts.byCodes("scale", detail.detail().scales());
    }

    @SchemaMapping
    List<Concept> productTypes(ConceptDetail detail) {
        return concepts.byCodes("product-type", detail.detail().productTypes());
    }

    /** The addresses of the sources decide which statement is stronger, so they are read first. */
    private CompletableFuture<List<ConceptDetail>> details(
            Entity record, String field, String scheme, DataFetchingEnvironment environment) {
        List<String> sources =
                RecordStatements.all(record.stated()).stream()
                        .filter(statement -> statement.field().equals(field))
                        .flatMap(statement -> statement.sources().stream())
                        .distinct()
                        .toList();
        LocalDate today = LocalDate.now(clock);
        return records.sources(environment, sources)
                .thenApply(loaded -> details(record, field, scheme, loaded, today));
    }

    private List<ConceptDetail> details(
            Entity record, String field, String scheme, List<Source> loaded, LocalDate today) {
        Map<String, Source> byId =
                loaded.stream()
                        .collect(
                                Collectors.toMap(
                                        Source::id, Function.identity(), (one, same) -> one));
        var selection =
                new StatementSelection(
                        id -> Optional.ofNullable(byId.get(id)).map(Source::url), today);
        return selection.details(record.stated(), field).stream()
                .flatMap(value ->
                        Optional.ofNullable(concepts.find(scheme, value.value())).stream()
                                .map(concept ->
                                        new ConceptDetail(
                                                concept,
                                                value,
                                                value.sources().stream()
                                                        .flatMap(id ->
                                                                Optional.ofNullable(byId.get(id))
                                                                        .stream())
                                                        .toList())))
                .toList();
    }
}
