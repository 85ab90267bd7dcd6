package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;

import graphql.TrivialDataFetcher;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.function.Function;

/**
 * One Java record, six GraphQL types: the type follows from the kind, and the fields of each kind
 * from {@link KindFields}. A field that is added there and to the schema needs nothing here.
 */
@Component
class EntityWiring implements RuntimeWiringConfigurer {

    private final ConceptLookup concepts;
    private final RecordLoader loader;

    EntityWiring(ConceptLookup concepts, RecordLoader loader) {
        this.concepts = concepts;
        this.loader = loader;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeResolver byKind =
                environment ->
                        environment
                                .getSchema()
                                .getObjectType(((Entity) environment.getObject()).kind().label());
        wiring.type("Node", type -> type.typeResolver(byKind))
                .type("Entity", type -> type.typeResolver(byKind))
                .type("Identifier", EntityWiring::identifierFields)
                .type("Location", this::locationFields);
        for (EntityKind kind : EntityKind.values()) {
            wiring.type(kind.label(), this::commonFields)
                    .type(kind.label(), type -> fieldsOf(kind, type));
        }
    }

    private TypeRuntimeWiring.Builder commonFields(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("id", property(Entity::id))
                .dataFetcher("kind", property(Entity::kind))
                .dataFetcher("name", property(Entity::name))
                .dataFetcher("aliases", property(record -> record.stated().aliases()))
                .dataFetcher("summary", property(record -> record.stated().summary()))
                .dataFetcher("website", property(record -> record.stated().website()))
                .dataFetcher("note", property(record -> record.stated().note()))
                .dataFetcher("synthetic", property(Entity::synthetic))
                .dataFetcher("identifiers", property(record -> record.stated().identifiers()))
                .dataFetcher("location", property(LocationWithRegion::of))
                .dataFetcher("record", property(RecordState::of))
                .dataFetcher(
                        "sources",
                        environment ->
                                loader.sources(
                                        environment,
                                        Objects.requireNonNull(environment.<Entity>getSource())
                                                .stated()
                                                .sources()));
    }

    private TypeRuntimeWiring.Builder fieldsOf(EntityKind kind, TypeRuntimeWiring.Builder type) {
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (!field.equals(KindFields.REGION)) {
                type.dataFetcher(field.name(), property(record -> stated(record, field)));
            }
        }
        for (ValueField field : KindFields.of(kind).values()) {
            type.dataFetcher(field.name(), property(record -> record.value(field.name())));
        }
        return type;
    }

    private @Nullable Object stated(Entity record, ConceptField field) {
        var values = concepts.byCodes(field.scheme(), record.stated().codes(field.name()));
        if (field.many()) {
            return values;
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    private static TypeRuntimeWiring.Builder identifierFields(TypeRuntimeWiring.Builder type) {
        TrivialDataFetcher<@Nullable String> url =
                environment ->
                        IdentifierLinks.url(
                                Objects.requireNonNull(environment.<Identifier>getSource()));
        return type.dataFetcher("url", url);
    }

    private TypeRuntimeWiring.Builder locationFields(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("lat", place(place -> place.location().point().lat()))
                .dataFetcher("lon", place(place -> place.location().point().lon()))
                .dataFetcher("city", place(place -> place.location().city()))
                .dataFetcher("precision", place(place -> place.location().precision()))
                .dataFetcher(
                        "region",
                        place(place -> concepts.find(KindFields.REGION.scheme(), place.region())));
    }

    private static TrivialDataFetcher<@Nullable Object> property(
            Function<Entity, @Nullable Object> field) {
        return environment -> field.apply(Objects.requireNonNull(environment.<Entity>getSource()));
    }

    private static TrivialDataFetcher<@Nullable Object> place(
            Function<LocationWithRegion, @Nullable Object> field) {
        return environment ->
                field.apply(Objects.requireNonNull(environment.<LocationWithRegion>getSource()));
    }

    /** A location with the region that the record states beside it. */
    private record LocationWithRegion(Location location, @Nullable String region) {

        static @Nullable LocationWithRegion of(Entity record) {
            Location location = record.stated().location();
            return location == null
                    ? null
                    : new LocationWithRegion(
                            location,
                            record.stated().codes(KindFields.REGION.name()).stream()
                                    .findFirst()
                                    .orElse(null));
        }
    }
}
