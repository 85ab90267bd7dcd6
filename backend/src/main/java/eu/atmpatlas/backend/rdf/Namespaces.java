package eu.atmpatlas.backend.rdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Prefixes and their namespaces. */
public final class Namespaces {

    /** The prefix of schema.org, which JSON-LD omits. */
    static final String DEFAULT_PREFIX = "schema";

    private final Map<String, String> prefixes = new LinkedHashMap<>();

    /**
     * The public vocabularies and the atlas's own.
     *
     * @param own namespace of the atlas's own names
     */
    public Namespaces(String own) {
        prefixes.put("schema", "https://schema.org/");
        prefixes.put("atlas", own);
        prefixes.put("adms", "http://www.w3.org/ns/adms#");
        prefixes.put("dcat", "http://www.w3.org/ns/dcat#");
        prefixes.put("dct", "http://purl.org/dc/terms/");
        prefixes.put("foaf", "http://xmlns.com/foaf/0.1/");
        prefixes.put("owl", "http://www.w3.org/2002/07/owl#");
        prefixes.put("prov", "http://www.w3.org/ns/prov#");
        prefixes.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
        prefixes.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        prefixes.put("skos", "http://www.w3.org/2004/02/skos/core#");
        prefixes.put("spdx", "http://spdx.org/rdf/terms#");
        prefixes.put("vcard", "http://www.w3.org/2006/vcard/ns#");
        prefixes.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    }

    /** Namespaces by prefix, in a fixed order. */
    Map<String, String> all() {
        return prefixes;
    }

    /** The namespace of a prefix. */
    String of(String prefix) {
        return Objects.requireNonNull(prefixes.get(prefix), prefix);
    }

    /** The full IRI of a prefixed name. */
    String expand(String name) {
        int colon = name.indexOf(':');
        return of(name.substring(0, colon)) + name.substring(colon + 1);
    }

    /** The prefix of a prefixed name. */
    static String prefix(String name) {
        return name.substring(0, name.indexOf(':'));
    }
}
