package eu.atmpatlas.backend.rdf;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Descriptions that belong together: of one thing, and of what is needed to understand it. */
public final class Document {

    private final String root;
    private final Map<String, Description> descriptions = new LinkedHashMap<>();

    /** About the thing at an address. */
    public Document(String root) {
        this.root = root;
        describe(root);
    }

    /** What it is about. */
    public Description root() {
        return describe(root);
    }

    /** The description of a thing, to be added to. */
    public Description describe(String iri) {
        return descriptions.computeIfAbsent(Description.iris(iri), Description::new);
    }

    /** Whether it describes a thing. */
    public boolean describes(String iri) {
        return descriptions.containsKey(Description.iris(iri));
    }

    /** All, that of the root first. */
    public Collection<Description> all() {
        return descriptions.values();
    }
}
