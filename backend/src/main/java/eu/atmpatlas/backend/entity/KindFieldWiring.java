package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;

import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.function.Function;

/**
 * Resolves the type of a record by its kind, and wires the fields that only some kinds have. These
 * data fetchers are made from {@link KindFields} and not annotated, so that a field that is added
 * there and to the schema needs no Java here.
 */
@Component
class KindFieldWiring implements RuntimeWiringConfigurer {

    private final ConceptLookup concepts;

    KindFieldWiring(ConceptLookup concepts) {
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeResolver byKind =
                environment ->
                        environment
                                .getSchema()
                                .getObjectType(((Entity) environment.getObject()).kind().label());
        wiring.type("Node", type -> type.typeResolver(byKind))
                .type("Entity", type -> type.typeResolver(byKind));
        for (EntityKind kind : EntityKind.values()) {
            wiring.type(kind.label(), type -> fieldsOf(kind, type));
        }
    }

    private TypeRuntimeWiring.Builder fieldsOf(EntityKind kind, TypeRuntimeWiring.Builder type) {
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (!field.equals(KindFields.REGION)) {
                fetch(type, field.name(), record -> shown(record, field));
            }
        }
        for (ValueField field : KindFields.of(kind).values()) {
            fetch(type, field.name(), record -> record.value(field.name()));
        }
        return type;
    }

    private static void fetch(
            TypeRuntimeWiring.Builder type,
            String field,
            Function<Entity, @Nullable Object> value) {
        type.dataFetcher(
                field,
                environment ->
                        value.apply(Objects.requireNonNull(environment.<Entity>getSource())));
    }

    private @Nullable Object shown(Entity record, ConceptField field) {
        var values =
                concepts.byCodes(
                        field.scheme(), KindMapping.of(record.kind()).codes(record, field.name()));
        if (field.many()) {
            return values;
        }
        return values.isEmpty() ? null : values.getFirst();
    }
}
