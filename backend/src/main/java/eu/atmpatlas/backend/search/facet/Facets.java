package eu.atmpatlas.backend.search.facet;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;
import static eu.atmpatlas.graph.kind.EntityKind.INSTITUTION;
import static eu.atmpatlas.graph.kind.EntityKind.PRODUCT;
import static eu.atmpatlas.graph.kind.EntityKind.REGULATOR;
import static eu.atmpatlas.graph.kind.EntityKind.SITE;

import eu.atmpatlas.backend.search.facet.FacetDefinition.Origin;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;

import java.util.List;
import java.util.Optional;

/**
 * All facets of all kinds, in the order of display. A name is unique within its kind and equals the
 * name in the GraphQL enum.
 */
public final class Facets {

    private static final List<FacetDefinition> ALL =
            List.of(
                    field(SITE, "COUNTRY", "country"),
                    field(SITE, "REGION", "region"),
                    field(SITE, "SITE_TYPE", "siteTypes"),
                    field(SITE, "ATMP_CLASS", "atmpClasses"),
                    field(SITE, "PRODUCT_TYPE", "productTypes"),
                    field(SITE, "CAPABILITY", "capabilities"),
                    authorisations(SITE, "AUTHORISATION", "authorisation"),
                    authorisations(SITE, "ACCREDITATION", "accreditation"),
                    field(SITE, "STATUS", "status"),
                    field(SITE, "SCALE", "scales"),
                    new FacetDefinition(
                            "OPERATOR_KIND",
                            SITE,
                            concept(INSTITUTION, "kinds").scheme(),
                            new Origin.OperatorField("kinds")),
                    field(INSTITUTION, "COUNTRY", "country"),
                    field(INSTITUTION, "REGION", "region"),
                    field(INSTITUTION, "KIND", "kinds"),
                    field(EXPERT, "COUNTRY", "country"),
                    field(EXPERT, "TOPIC", "topics"),
                    field(INITIATIVE, "COUNTRY", "country"),
                    field(INITIATIVE, "KIND", "initiativeKind"),
                    field(INITIATIVE, "BOTTLENECK", "bottlenecks"),
                    field(REGULATOR, "COUNTRY", "country"),
                    field(REGULATOR, "ROLE", "roles"),
                    field(REGULATOR, "JURISDICTION", "jurisdiction"),
                    field(PRODUCT, "COUNTRY", "country"),
                    field(PRODUCT, "ATMP_CLASS", "atmpClass"),
                    field(PRODUCT, "PRODUCT_TYPE", "productType"),
                    field(PRODUCT, "STATUS", "status"));

    private Facets() {}

    /** All facets of all kinds. */
    public static List<FacetDefinition> all() {
        return ALL;
    }

    /** The facets of a kind. */
    public static List<FacetDefinition> of(EntityKind kind) {
        return ALL.stream().filter(facet -> facet.kind() == kind).toList();
    }

    /** The facet of a kind with this name. */
    public static Optional<FacetDefinition> find(EntityKind kind, String name) {
        return ALL.stream()
                .filter(facet -> facet.kind() == kind && facet.name().equals(name))
                .findFirst();
    }

    private static FacetDefinition field(EntityKind kind, String name, String field) {
        return new FacetDefinition(
                name, kind, concept(kind, field).scheme(), new Origin.RecordField(field));
    }

    private static FacetDefinition authorisations(EntityKind kind, String name, String scheme) {
        return new FacetDefinition(name, kind, scheme, new Origin.Authorisations());
    }

    private static ConceptField concept(EntityKind kind, String field) {
        return KindFields.of(kind)
                .concept(field)
                .orElseThrow(
                        () -> new IllegalStateException(kind + " has no concept field " + field));
    }
}
