package eu.atmpatlas.backend.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** A set of descriptions: of one resource, and of further resources that explain it. */
public final class RdfDocument {

    private final String root;
    private final Map<String, RdfDescription> descriptions = new LinkedHashMap<>();

    /** A document about the resource with this IRI. */
    public RdfDocument(String root) {
        this.root = root;
        describe(root);
    }

    /** The description of the main resource. */
    public RdfDescription root() {
        return describe(root);
    }

    /** The description of a resource; creates it if needed. */
    public RdfDescription describe(String iri) {
        return descriptions.computeIfAbsent(RdfDescription.iris(iri), RdfDescription::new);
    }

    /** Whether it describes a resource. */
    public boolean describes(String iri) {
        return descriptions.containsKey(RdfDescription.iris(iri));
    }

    /** All descriptions, the root first. */
    public Collection<RdfDescription> all() {
        return descriptions.values();
    }
}
