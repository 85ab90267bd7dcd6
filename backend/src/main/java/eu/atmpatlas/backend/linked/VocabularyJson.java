package eu.atmpatlas.backend.linked;

import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Vocabularies, concepts and sources as plain JSON objects. */
public final class VocabularyJson {

    private final PermanentUrls addresses;

    public VocabularyJson(PermanentUrls addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(Vocabulary vocabulary) {
        Map<String, Object> json = described(vocabulary);
        json.put("concepts", vocabulary.concepts().values().stream().map(this::of).toList());
        return json;
    }

    /** A vocabulary without its concepts. */
    public Map<String, Object> described(Vocabulary vocabulary) {
        var json = new LinkedHashMap<String, Object>();
        json.put("scheme", vocabulary.scheme());
        json.put("address", addresses.vocabulary(vocabulary.scheme()));
        json.put("title", Map.of("en", vocabulary.titleEn(), "nl", vocabulary.titleNl()));
        json.put("version", vocabulary.version());
        put(json, "source", vocabulary.source());
        return json;
    }

    Map<String, Object> of(Concept concept, Vocabulary vocabulary) {
        Map<String, Object> json = of(concept);
        List<String> narrower =
                vocabulary.concepts().values().stream()
                        .filter(other -> other.isUnder(concept.code()))
                        .map(Concept::code)
                        .toList();
        json.put("narrower", narrower);
        json.put("vocabulary", described(vocabulary));
        return json;
    }

    /** A concept. */
    public Map<String, Object> of(Concept concept) {
        var json = new LinkedHashMap<String, Object>();
        json.put("scheme", concept.scheme());
        json.put("code", concept.code());
        json.put("address", addresses.concept(concept.scheme(), concept.code()));
        json.put("label", Map.of("en", concept.labelEn(), "nl", concept.labelNl()));
        var altLabels = new LinkedHashMap<String, Object>();
        put(altLabels, "en", concept.altLabelsEn().isEmpty() ? null : concept.altLabelsEn());
        put(altLabels, "nl", concept.altLabelsNl().isEmpty() ? null : concept.altLabelsNl());
        put(json, "altLabels", altLabels.isEmpty() ? null : altLabels);
        var definition = new LinkedHashMap<String, Object>();
        put(definition, "en", concept.definitionEn());
        put(definition, "nl", concept.definitionNl());
        put(json, "definition", definition.isEmpty() ? null : definition);
        put(json, "iri", concept.iri());
        put(json, "broader", concept.broader());
        put(json, "groups", concept.groups().isEmpty() ? null : concept.groups());
        return json;
    }

    /** A source. */
    public Map<String, Object> of(Source source) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", source.id());
        json.put("address", addresses.source(source.id()));
        json.put("title", source.title());
        put(json, "url", source.url());
        put(json, "retrievedOn", text(source.retrievedOn()));
        put(json, "publishedOn", text(source.publishedOn()));
        put(json, "note", source.note());
        return json;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
