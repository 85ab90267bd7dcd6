package eu.atmpatlas.backend.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Descriptions that belong together: of one thing, and of what is needed to understand it. */
public final class RdfDocument {

    private final String root;
    private final Map<String, RdfDescription> descriptions = new LinkedHashMap<>();

    /** About the thing at an address. */
    public RdfDocument(String root) {
        this.root = root;
        describe(root);
    }

    /** What it is about. */
    public RdfDescription root() {
        return describe(root);
    }

    /** The description of a thing, to be added to. */
    public RdfDescription describe(String iri) {
        return descriptions.computeIfAbsent(RdfDescription.iris(iri), RdfDescription::new);
    }

    /** Whether it describes a thing. */
    public boolean describes(String iri) {
        return descriptions.containsKey(RdfDescription.iris(iri));
    }

    /** All, that of the root first. */
    public Collection<RdfDescription> all() {
        return descriptions.values();
    }
}
