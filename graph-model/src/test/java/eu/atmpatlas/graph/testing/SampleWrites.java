package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.provenance.Provenance;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Small writes for tests. Every record has the source {@code paper}. */
public final class SampleWrites {

    /** Provenance of the writes in tests. */
    public static final Provenance PROVENANCE =
            new Provenance("test", "to see what happens", Provenance.Method.EDIT);

    private SampleWrites() {}

    /** Returns the source of all records. */
    public static Write source() {
        return new Write.PutSource(
                new Source("paper", "A paper", "https://example.org/paper", null, null, null));
    }

    /** Returns an empty vocabulary. */
    public static Write vocabulary(String scheme) {
        return new Write.PutVocabulary(scheme, scheme, scheme, "1", null);
    }

    /** Returns a concept with its code as label. */
    public static Write concept(String scheme, String code, @Nullable String broader) {
        return new Write.PutConcept(
                new Concept(scheme, code, code, code, null, null, null, broader, 0));
    }

    /** Returns a record without a location. */
    public static Write.PutEntity entity(
            EntityKind kind, String id, Map<String, List<String>> concepts) {
        return entity(kind, id, null, concepts, Map.of());
    }

    /** Returns a record with a name derived from its id. */
    public static Write.PutEntity entity(
            EntityKind kind,
            String id,
            @Nullable Point point,
            Map<String, List<String>> concepts,
            Map<String, Object> values) {
        return new Write.PutEntity(
                EntityDraft.builder(kind, id, "The " + id)
                        .location(point == null ? null : new Location(point, null, Precision.CITY))
                        .sources(List.of("paper"))
                        .concepts(concepts)
                        .values(values)
                        .build(),
                false);
    }

    /** Returns a relation without role and dates. */
    public static Write.PutRelation relation(String from, RelationType type, String to) {
        return new Write.PutRelation(type, from, to, null, null, null, List.of("paper"));
    }
}
