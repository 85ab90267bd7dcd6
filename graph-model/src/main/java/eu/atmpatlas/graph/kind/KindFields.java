package eu.atmpatlas.graph.kind;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of one kind beyond those that every record has (id, name, aliases, summary, website,
 * location, identifiers, sources, lastVerified).
 *
 * @param concepts fields with values from vocabularies, {@code country} and {@code region} first
 * @param values fields with plain values
 * @param expected names of the fields that a complete record states; completeness is measured by
 *     them
 * @param begin name of the field with the day on which a record begins; lists can be sorted by it
 */
public record KindFields(
        EntityKind kind,
        List<ConceptField> concepts,
        List<ValueField> values,
        List<String> expected,
        @Nullable String begin) {

    /** The country a record lies in: ISO 3166-1 alpha-2. */
    public static final ConceptField COUNTRY = ConceptField.one("country", "IN_COUNTRY", "country");

    /** The NUTS region a record lies in, as fine as is known. */
    public static final ConceptField REGION = ConceptField.one("region", "IN_REGION", "nuts");

    /** The fields of a kind. */
    public static KindFields of(EntityKind kind) {
        return kind.definition().fields();
    }

    /** The fields of every kind. */
    public static Collection<KindFields> allKinds() {
        return Stream.of(EntityKind.values()).map(KindFields::of).toList();
    }

    /** Every concept field of every kind, each relationship once. */
    public static List<ConceptField> allConceptFields() {
        return allKinds().stream()
                .flatMap(fields -> fields.concepts().stream())
                .distinct()
                .toList();
    }

    /** The concept field with this name, if the kind has one. */
    public Optional<ConceptField> concept(String name) {
        return concepts.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The plain field with this name, if the kind has one. */
    public Optional<ValueField> value(String name) {
        return values.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** Whether a field takes concepts of this vocabulary. */
    public boolean uses(String scheme) {
        return concepts.stream().anyMatch(field -> field.scheme().equals(scheme));
    }
}
