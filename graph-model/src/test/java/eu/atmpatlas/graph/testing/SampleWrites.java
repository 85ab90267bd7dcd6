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

/** Small writes to build a test's graph from. Every record has the one source {@code paper}. */
public final class SampleWrites {

    /** Who writes in tests. */
    public static final Provenance PROVENANCE =
            new Provenance("test", "to see what happens", Provenance.Method.EDIT);

    private SampleWrites() {}

    /** The one source. */
    public static Write source() {
        return new Write.PutSource(
                new Source("paper", "A paper", "https://example.org/paper", null, null, null));
    }

    /** An empty vocabulary. */
    public static Write vocabulary(String scheme) {
        return new Write.PutVocabulary(scheme, scheme, scheme, "1", null);
    }

    /** A concept labelled with its own code. */
    public static Write concept(String scheme, String code, @Nullable String broader) {
        return new Write.PutConcept(
                new Concept(scheme, code, code, code, null, null, null, broader, 0));
    }

    /** A record without a place. */
    public static Write.PutEntity entity(
            EntityKind kind, String id, Map<String, List<String>> concepts) {
        return entity(kind, id, null, concepts, Map.of());
    }

    /** A record named after its id. */
    public static Write.PutEntity entity(
            EntityKind kind,
            String id,
            @Nullable Point point,
            Map<String, List<String>> concepts,
            Map<String, Object> values) {
        return new Write.PutEntity(
                new EntityDraft(
                        kind,
                        id,
                        "The " + id,
                        List.of(),
                        null,
                        null,
                        point == null ? null : new Location(point, null, Precision.CITY),
                        List.of(),
                        List.of("paper"),
                        null,
                        null,
                        concepts,
                        values),
                false);
    }

    /** A tie without role or dates. */
    public static Write.PutRelation relation(String from, RelationType type, String to) {
        return new Write.PutRelation(type, from, to, null, null, null, List.of("paper"));
    }
}
