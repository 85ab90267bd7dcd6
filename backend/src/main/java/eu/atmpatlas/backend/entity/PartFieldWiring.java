package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;

import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Wires the parts of records and their fields. These data fetchers are made from {@link PartType}
 * and not annotated, so that a type that is added there and to the schema needs no Java here.
 */
@Component
class PartFieldWiring implements RuntimeWiringConfigurer {

    private final ConceptLookup concepts;
    private final RecordLoader records;

    PartFieldWiring(ConceptLookup concepts, RecordLoader records) {
        this.concepts = concepts;
        this.records = records;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        for (PartType type : PartType.values()) {
            wiring.type(type.label(), fields -> fieldsOf(type, fields));
            type.definition()
                    .owners()
                    .forEach(kind ->
                            wiring.type(
                                    kind.label(),
                                    fields -> fields.dataFetcher(type.field(), partsOf(type))));
        }
    }

    private static DataFetcher<?> partsOf(PartType type) {
        return environment -> Objects.requireNonNull(environment.<Entity>getSource()).parts(type);
    }

    private TypeRuntimeWiring.Builder fieldsOf(PartType type, TypeRuntimeWiring.Builder fields) {
        fields.dataFetcher(
                type.definition().ownerField(),
                environment -> records.record(environment, part(environment.getSource()).owner()));
        fields.dataFetcher(
                "sources",
                environment ->
                        records.sources(environment, part(environment.getSource()).sources()));
        for (PartField field : type.definition().fields()) {
            fields.dataFetcher(field.name(), fetcher(field));
        }
        return fields;
    }

    private DataFetcher<?> fetcher(PartField field) {
        String name = field.name();
        return switch (field.type()) {
            case CONCEPT ->
                    environment ->
                            concepts.find(
                                    Objects.requireNonNull(field.scheme()),
                                    part(environment.getSource()).value(name));
            case RECORD ->
                    environment ->
                            records.record(environment, part(environment.getSource()).value(name));
            case INTEGER ->
                    environment -> {
                        String value = part(environment.getSource()).value(name);
                        return value == null ? null : Integer.valueOf(value);
                    };
            case DATE ->
                    environment -> {
                        String value = part(environment.getSource()).value(name);
                        return value == null ? null : LocalDate.parse(value);
                    };
            case LINE, PARAGRAPH, PERIOD, CODE ->
                    environment -> part(environment.getSource()).value(name);
        };
    }

    private static Part part(@org.jspecify.annotations.Nullable Object source) {
        return (Part) Objects.requireNonNull(source);
    }
}
