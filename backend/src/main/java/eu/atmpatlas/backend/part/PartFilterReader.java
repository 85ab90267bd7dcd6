package eu.atmpatlas.backend.part;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.part.PartDefinition;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartQuery;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.part.Period;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the GraphQL filter of a list of parts. The fields of the filter are those of the part, its
 * owner, and concept fields of the owner; a concept matches the narrower ones too.
 */
@Component
class PartFilterReader {

    private static final int MAX_VALUES = 100;
    private static final int MAX_TEXT = 200;

    private final Vocabularies vocabularies;

    PartFilterReader(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    PartQuery read(PartType type, Map<String, ?> filter, boolean oldestFirst) {
        PartDefinition definition = type.definition();
        var accepted = new HashMap<String, Collection<String>>();
        var ownerConcepts = new HashMap<String, Collection<String>>();
        Set<String> owners = Set.of();
        for (Map.Entry<String, ?> condition : filter.entrySet()) {
            if (!(condition.getValue() instanceof List<?> values) || values.isEmpty()) {
                continue;
            }
            String name = condition.getKey();
            if (values.size() > MAX_VALUES) {
                throw new LimitExceededException(
                        name, "must have at most %d values".formatted(MAX_VALUES));
            }
            List<String> texts = values.stream().map(String::valueOf).toList();
            Optional<PartField> field = definition.field(name);
            if (name.equals(definition.ownerField())) {
                owners = Set.copyOf(texts);
            } else if (field.isPresent()) {
                String scheme = field.get().scheme();
                accepted.put(name, scheme == null ? texts : narrower(name, scheme, texts));
            } else {
                ConceptField concept = conceptField(definition, name);
                ownerConcepts.put(
                        concept.relationship(),
                        narrower(name, concept.scheme(), texts).stream()
                                .map(code -> Concept.key(concept.scheme(), code))
                                .toList());
            }
        }
        return new PartQuery(
                type,
                accepted,
                owners,
                ownerConcepts,
                (Boolean) filter.get("orphan"),
                text(filter.get("text")),
                period("since", filter.get("since")),
                period("until", filter.get("until")),
                oldestFirst);
    }

    private static String text(@Nullable Object value) {
        String text = value == null ? "" : value.toString().strip().toLowerCase(Locale.ROOT);
        if (text.length() > MAX_TEXT) {
            throw new LimitExceededException(
                    "text", "must have at most %d characters".formatted(MAX_TEXT));
        }
        return text;
    }

    private static @Nullable String period(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        String text = value.toString();
        if (Period.parse(text).isEmpty()) {
            throw new BadInputException(name, "is not a year, a month or a day: " + text);
        }
        return text;
    }

    /** An unknown code is refused, because it would match nothing without a word. */
    private Collection<String> narrower(String field, String scheme, List<String> codes) {
        Vocabulary vocabulary = vocabularies.find(scheme).orElse(null);
        var all = new TreeSet<String>();
        for (String code : codes) {
            if (vocabulary == null || vocabulary.find(code).isEmpty()) {
                throw new BadInputException(
                        field, "%s is not a code of the vocabulary %s".formatted(code, scheme));
            }
            all.addAll(vocabulary.selfAndNarrower(code));
        }
        return all;
    }

    private static ConceptField conceptField(PartDefinition definition, String name) {
        var found = new HashSet<ConceptField>();
        for (EntityKind kind : definition.owners()) {
            KindFields.of(kind).concepts().stream()
                    .filter(field -> field.name().equals(name))
                    .forEach(found::add);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no field of the owner: " + name));
    }

    /** The filter of a request; empty if there is none. */
    static Map<String, ?> of(@Nullable Map<String, ?> filter) {
        return Objects.requireNonNullElseGet(filter, Map::of);
    }
}
