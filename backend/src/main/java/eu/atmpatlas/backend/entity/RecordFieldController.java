package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The fields that all kinds of records have and {@link Entity} does not hold itself. */
@Controller
class RecordFieldController {

    private final ConceptLookup concepts;
    private final RecordLoader records;
    private final Clock clock;

    RecordFieldController(ConceptLookup concepts, RecordLoader records, Clock clock) {
        this.concepts = concepts;
        this.records = records;
        this.clock = clock;
    }

    @SchemaMapping
    List<String> aliases(Entity record) {
        return record.stated().aliases();
    }

    @SchemaMapping
    @Nullable String summary(Entity record) {
        return record.stated().summary();
    }

    @SchemaMapping
    @Nullable String website(Entity record) {
        return record.stated().website();
    }

    @SchemaMapping
    @Nullable String note(Entity record) {
        return record.stated().note();
    }

    @SchemaMapping
    List<Identifier> identifiers(Entity record) {
        return record.stated().identifiers();
    }

    @SchemaMapping
    @Nullable String url(Identifier identifier) {
        return IdentifierLinks.url(identifier);
    }

    @SchemaMapping
    @Nullable LocationView location(Entity record) {
        Location location = record.stated().location();
        if (location == null) {
            return null;
        }
        String region =
                record.stated().codes(KindFields.REGION.name()).stream().findFirst().orElse(null);
        return new LocationView(
                location.point().lat(),
                location.point().lon(),
                location.city(),
                concepts.find(KindFields.REGION.scheme(), region),
                location.precision());
    }

    @SchemaMapping(field = "record")
    RecordState state(Entity record) {
        return new RecordState(record, LocalDate.now(clock));
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(Entity record, DataFetchingEnvironment environment) {
        return records.sources(environment, record.stated().sources());
    }

    /** {@code Location} of the schema: a location with the region that the record states. */
    record LocationView(
            double lat,
            double lon,
            @Nullable String city,
            @Nullable Concept region,
            Precision precision) {}
}
