package eu.atmpatlas.backend.rdf;

import eu.atmpatlas.backend.rdf.RdfProperty.Range;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes JSON-LD 1.1: one tree from the root, with an inline context. Names of schema.org have no
 * prefix, as search engines expect.
 */
public final class JsonLd {

    private static final JsonMapper JSON_MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Namespaces namespaces;
    private final Map<String, RdfDescription> described = new HashMap<>();
    private final Set<String> written = new HashSet<>();
    private final Set<String> prefixes = new TreeSet<>();
    private final Map<String, Object> terms = new TreeMap<>();

    private JsonLd(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** A document as JSON-LD. */
    public static String of(RdfDocument document, Namespaces namespaces) {
        return JSON_MAPPER.writeValueAsString(new JsonLd(namespaces).tree(document));
    }

    private Map<String, Object> tree(RdfDocument document) {
        document.all().forEach(description -> described.put(description.iri(), description));
        Map<String, Object> root = node(document.root());
        var apart = new ArrayList<Map<String, Object>>();
        for (RdfDescription description : document.all()) {
            if (!written.contains(description.iri())) {
                apart.add(node(description));
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("@context", context());
        if (apart.isEmpty()) {
            tree.putAll(root);
        } else {
            apart.addFirst(root);
            tree.put("@graph", apart);
        }
        return tree;
    }

    private Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", namespaces.of(Namespaces.DEFAULT_PREFIX));
        for (String prefix : prefixes) {
            context.put(prefix, namespaces.of(prefix));
        }
        context.putAll(terms);
        return context;
    }

    private Map<String, Object> node(RdfDescription description) {
        written.add(description.iri());
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@id", description.iri());
        if (!description.types().isEmpty()) {
            node.put("@type", one(description.types().stream().map(this::name).toList()));
        }
        description
                .statements()
                .forEach((property, propertyTerms) -> {
                    String name = name(property.name());
                    declare(name, property.range());
                    node.put(
                            name,
                            property.range() == Range.LANG_STRING
                                    ? languageMap(propertyTerms)
                                    : one(values(propertyTerms)));
                });
        return node;
    }

    private void declare(String name, Range range) {
        switch (range) {
            case TEXT, BOOLEAN, INTEGER -> {}
            case LANG_STRING -> terms.put(name, Map.of("@container", "@language"));
            case IRI -> terms.put(name, Map.of("@type", "@id"));
            default -> {
                prefixes.add("xsd");
                terms.put(name, Map.of("@type", range.type()));
            }
        }
    }

    private List<Object> values(List<RdfTerm> propertyTerms) {
        var values = new ArrayList<Object>();
        for (RdfTerm term : propertyTerms) {
            values.add(
                    switch (term) {
                        case RdfTerm.Iri(String iri) -> {
                            RdfDescription other = described.get(iri);
                            yield other == null || written.contains(iri) ? iri : node(other);
                        }
                        case RdfTerm.Literal(String text, String type) ->
                                switch (type) {
                                    case "xsd:boolean" -> Boolean.valueOf(text);
                                    case "xsd:integer" -> Long.valueOf(text);
                                    default -> text;
                                };
                        case RdfTerm.LanguageString(String text, _) -> text;
                    });
        }
        return values;
    }

    private static Map<String, Object> languageMap(List<RdfTerm> propertyTerms) {
        var byLanguage = new LinkedHashMap<String, List<String>>();
        for (RdfTerm term : propertyTerms) {
            if (term instanceof RdfTerm.LanguageString(String text, String language)) {
                byLanguage.computeIfAbsent(language, any -> new ArrayList<>()).add(text);
            }
        }
        var textsByLanguage = new LinkedHashMap<String, Object>();
        byLanguage.forEach((language, texts) -> textsByLanguage.put(language, one(texts)));
        return textsByLanguage;
    }

    private static Object one(List<?> all) {
        return all.size() == 1 ? all.getFirst() : all;
    }

    private String name(String name) {
        String prefix = Namespaces.prefix(name);
        if (prefix.equals(Namespaces.DEFAULT_PREFIX)) {
            return name.substring(prefix.length() + 1);
        }
        prefixes.add(prefix);
        return name;
    }
}
