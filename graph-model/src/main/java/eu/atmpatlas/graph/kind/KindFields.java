package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.ConceptField.many;
import static eu.atmpatlas.graph.kind.ConceptField.one;
import static eu.atmpatlas.graph.kind.ValueField.Type.BOOLEAN;
import static eu.atmpatlas.graph.kind.ValueField.Type.DATE;
import static eu.atmpatlas.graph.kind.ValueField.Type.DECIMAL;
import static eu.atmpatlas.graph.kind.ValueField.Type.INTEGER;
import static eu.atmpatlas.graph.kind.ValueField.Type.TEXT;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The fields of one kind beyond those that every record has (id, name, aliases, summary, website,
 * location, identifiers, sources, lastVerified).
 *
 * @param concepts fields with values from vocabularies, {@code country} and {@code region} first
 * @param values fields with plain values
 * @param expected names of the fields that a complete record states; the measure of completeness
 */
public record KindFields(
        EntityKind kind,
        List<ConceptField> concepts,
        List<ValueField> values,
        List<String> expected) {

    /** The country a record lies in: ISO 3166-1 alpha-2. */
    public static final ConceptField COUNTRY = one("country", "IN_COUNTRY", "country");

    /** The NUTS region a record lies in, as fine as is known. */
    public static final ConceptField REGION = one("region", "IN_REGION", "nuts");

    private static final Map<EntityKind, KindFields> ALL = all();

    /** The fields of a kind. */
    public static KindFields of(EntityKind kind) {
        return Objects.requireNonNull(ALL.get(kind));
    }

    /** The fields of every kind. */
    public static java.util.Collection<KindFields> allKinds() {
        return ALL.values();
    }

    /** Every concept field of every kind, each relationship once. */
    public static List<ConceptField> allConceptFields() {
        return ALL.values().stream()
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

    private static Map<EntityKind, KindFields> all() {
        var all = new EnumMap<EntityKind, KindFields>(EntityKind.class);
        put(
                all,
                EntityKind.INSTITUTION,
                List.of(many("kinds", "HAS_KIND", "institution-kind")),
                List.of(),
                List.of("kinds", "website"));
        put(
                all,
                EntityKind.SITE,
                List.of(
                        many("siteTypes", "HAS_SITE_TYPE", "site-type"),
                        many("atmpClasses", "HANDLES_CLASS", "atmp-class"),
                        many("productTypes", "HANDLES_PRODUCT_TYPE", "product-type"),
                        many("capabilities", "HAS_CAPABILITY", "capability"),
                        many("scales", "AT_SCALE", "scale"),
                        one("status", "HAS_STATUS", "status")),
                List.of(
                        ValueField.of("combined", BOOLEAN),
                        ValueField.of("cleanroomArea", DECIMAL)),
                List.of(
                        "siteTypes",
                        "atmpClasses",
                        "productTypes",
                        "capabilities",
                        "scales",
                        "status",
                        "cleanroomArea"));
        put(
                all,
                EntityKind.EXPERT,
                List.of(many("topics", "ON_TOPIC", "topic")),
                List.of(ValueField.of("role", TEXT)),
                List.of("role", "topics"));
        put(
                all,
                EntityKind.INITIATIVE,
                List.of(
                        one("initiativeKind", "HAS_INITIATIVE_KIND", "initiative-kind"),
                        many("bottlenecks", "ADDRESSES", "bottleneck")),
                List.of(
                        ValueField.of("acronym", TEXT),
                        ValueField.of("startYear", INTEGER),
                        ValueField.of("endYear", INTEGER),
                        ValueField.of("budgetEur", DECIMAL)),
                List.of("initiativeKind", "startYear", "budgetEur", "website"));
        put(
                all,
                EntityKind.REGULATOR,
                List.of(
                        one("jurisdiction", "HAS_JURISDICTION", "country"),
                        many("roles", "HAS_ROLE", "regulator-role")),
                List.of(ValueField.of("acronym", TEXT)),
                List.of("jurisdiction", "roles", "website"));
        put(
                all,
                EntityKind.PRODUCT,
                List.of(
                        one("atmpClass", "IS_OF_CLASS", "atmp-class"),
                        one("productType", "IS_OF_PRODUCT_TYPE", "product-type"),
                        one("status", "HAS_PRODUCT_STATUS", "product-status")),
                List.of(
                        ValueField.of("inn", TEXT),
                        ValueField.of("authorisedOn", DATE),
                        ValueField.of("orphan", BOOLEAN),
                        ValueField.of("indication", TEXT)),
                List.of("inn", "atmpClass", "productType", "status", "indication"));
        return all;
    }

    private static void put(
            Map<EntityKind, KindFields> all,
            EntityKind kind,
            List<ConceptField> own,
            List<ValueField> values,
            List<String> expected) {
        List<ConceptField> concepts =
                Stream.concat(Stream.of(COUNTRY, REGION), own.stream()).toList();
        all.put(kind, new KindFields(kind, concepts, values, expected));
    }
}
