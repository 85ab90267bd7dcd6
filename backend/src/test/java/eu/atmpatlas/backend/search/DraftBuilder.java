package eu.atmpatlas.backend.search;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Builds writes for tests of the search, with one source for everything. */
final class DraftBuilder {

    private static final String SOURCE = "src-test";

    private final EntityKind kind;
    private final String id;
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final Map<String, List<String>> concepts = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();
    private @Nullable Location location;
    private @Nullable LocalDate verified;

    private DraftBuilder(EntityKind kind, String id, String name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    static DraftBuilder of(EntityKind kind, String id, String name) {
        return new DraftBuilder(kind, id, name);
    }

    DraftBuilder alias(String alias) {
        aliases.add(alias);
        return this;
    }

    DraftBuilder codes(String field, String... codes) {
        return codes(field, List.of(codes));
    }

    DraftBuilder codes(String field, List<String> codes) {
        if (!codes.isEmpty()) {
            concepts.put(field, codes);
        }
        return this;
    }

    DraftBuilder value(String field, Object value) {
        values.put(field, value);
        return this;
    }

    DraftBuilder at(double lat, double lon, @Nullable String city) {
        location = new Location(new Point(lat, lon), city, Precision.CITY);
        return this;
    }

    DraftBuilder verified(@Nullable LocalDate day) {
        verified = day;
        return this;
    }

    Write put() {
        return new Write.PutEntity(
                EntityDraft.builder(kind, id, name)
                        .aliases(aliases)
                        .location(location)
                        .sources(List.of(SOURCE))
                        .lastVerified(verified)
                        .concepts(concepts)
                        .values(values)
                        .build(),
                false);
    }

    static Write source() {
        return new Write.PutSource(
                new Source(SOURCE, "Test", "https://example.org/test", null, null, null));
    }

    static Write vocabulary(String scheme) {
        return new Write.PutVocabulary(scheme, scheme, scheme, "1", SOURCE);
    }

    static Write concept(String scheme, String code, @Nullable String broader) {
        return new Write.PutConcept(
                new Concept(scheme, code, code, code, null, null, null, broader, 1));
    }

    static Write relation(String from, RelationType type, String to) {
        return relation(from, type, to, null, null);
    }

    static Write relation(
            String from,
            RelationType type,
            String to,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {
        return new Write.PutRelation(type, from, to, null, validFrom, validTo, List.of(SOURCE));
    }

    static Write authorisation(String id, String holder, String scheme, String type) {
        return new Write.PutAuthorisation(
                new Authorisation(
                        id,
                        holder,
                        scheme,
                        type,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(SOURCE)));
    }
}
