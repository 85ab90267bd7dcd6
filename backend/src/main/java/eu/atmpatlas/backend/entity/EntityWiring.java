package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.Concepts;
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

    private final Concepts concepts;
    private final RecordLoads loads;

    EntityWiring(Concepts concepts, RecordLoads loads) {
        this.concepts = concepts;
        this.loads = loads;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TypeResolver byKind =
                asked ->
                        asked.getSchema()
                                .getObjectType(((Entity) asked.getObject()).kind().label());
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
        return type.dataFetcher("id", plain(Entity::id))
                .dataFetcher("kind", plain(Entity::kind))
                .dataFetcher("name", plain(Entity::name))
                .dataFetcher("aliases", plain(record -> record.stated().aliases()))
                .dataFetcher("summary", plain(record -> record.stated().summary()))
                .dataFetcher("website", plain(record -> record.stated().website()))
                .dataFetcher("note", plain(record -> record.stated().note()))
                .dataFetcher("synthetic", plain(Entity::synthetic))
                .dataFetcher("identifiers", plain(record -> record.stated().identifiers()))
                .dataFetcher("location", plain(Place::of))
                .dataFetcher("record", plain(RecordState::of))
                .dataFetcher(
                        "sources",
                        asked ->
                                loads.sources(
                                        asked,
                                        Objects.requireNonNull(asked.<Entity>getSource())
                                                .stated()
                                                .sources()));
    }

    private TypeRuntimeWiring.Builder fieldsOf(EntityKind kind, TypeRuntimeWiring.Builder type) {
        for (ConceptField field : KindFields.of(kind).concepts()) {
            if (!field.equals(KindFields.REGION)) {
                type.dataFetcher(field.name(), plain(record -> stated(record, field)));
            }
        }
        for (ValueField field : KindFields.of(kind).values()) {
            type.dataFetcher(field.name(), plain(record -> record.value(field.name())));
        }
        return type;
    }

    private @Nullable Object stated(Entity record, ConceptField field) {
        var found = concepts.of(field.scheme(), record.stated().codes(field.name()));
        if (field.many()) {
            return found;
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static TypeRuntimeWiring.Builder identifierFields(TypeRuntimeWiring.Builder type) {
        TrivialDataFetcher<@Nullable String> url =
                asked ->
                        IdentifierLinks.page(Objects.requireNonNull(asked.<Identifier>getSource()));
        return type.dataFetcher("url", url);
    }

    private TypeRuntimeWiring.Builder locationFields(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("lat", place(place -> place.location().point().lat()))
                .dataFetcher("lon", place(place -> place.location().point().lon()))
                .dataFetcher("city", place(place -> place.location().city()))
                .dataFetcher("precision", place(place -> place.location().precision()))
                .dataFetcher(
                        "region",
                        place(place -> concepts.one(KindFields.REGION.scheme(), place.region())));
    }

    private static TrivialDataFetcher<@Nullable Object> plain(
            Function<Entity, @Nullable Object> field) {
        return asked -> field.apply(Objects.requireNonNull(asked.<Entity>getSource()));
    }

    private static TrivialDataFetcher<@Nullable Object> place(
            Function<Place, @Nullable Object> field) {
        return asked -> field.apply(Objects.requireNonNull(asked.<Place>getSource()));
    }

    /** A location with the region that the record states beside it. */
    private record Place(Location location, @Nullable String region) {

        static @Nullable Place of(Entity record) {
            Location location = record.stated().location();
            return location == null
                    ? null
                    : new Place(
                            location,
                            record.stated().codes(KindFields.REGION.name()).stream()
                                    .findFirst()
                                    .orElse(null));
        }
    }
}
