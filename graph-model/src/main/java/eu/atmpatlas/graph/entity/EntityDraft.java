package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * All that is stated of a record itself. Its relations to other records are stored apart. In every
 * field, absent means not known. Code makes drafts with {@link #builder}; the constructor with all
 * parts is for the builder and for reading JSON.
 *
 * @param id permanent, {@code [a-z0-9]+(-[a-z0-9]+)*}, at most 80 characters
 * @param aliases other names, acronyms, the native-language name
 * @param sources ids, never empty
 * @param lastVerified when a source last said so
 * @param concepts codes by the name of the kind's {@link eu.atmpatlas.graph.kind.ConceptField}
 * @param values by the name of the kind's {@link eu.atmpatlas.graph.kind.ValueField}: String, Long,
 *     Double, Boolean or LocalDate
 */
public record EntityDraft(
        EntityKind kind,
        String id,
        String name,
        List<String> aliases,
        @Nullable String summary,
        @Nullable String website,
        @Nullable Location location,
        List<Identifier> identifiers,
        List<String> sources,
        @Nullable LocalDate lastVerified,
        @Nullable String note,
        Map<String, List<String>> concepts,
        Map<String, Object> values) {

    /** Copies the collections. */
    public EntityDraft {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
        concepts = Map.copyOf(concepts);
        values = Map.copyOf(values);
    }

    /** Starts a draft that states nothing else. */
    public static EntityDraftBuilder builder(EntityKind kind, String id, String name) {
        return new EntityDraftBuilder(kind, id, name);
    }

    /** Starts a draft with the same statements. */
    public EntityDraftBuilder toBuilder() {
        return builder(kind, id, name)
                .aliases(aliases)
                .summary(summary)
                .website(website)
                .location(location)
                .identifiers(identifiers)
                .sources(sources)
                .lastVerified(lastVerified)
                .note(note)
                .concepts(concepts)
                .values(values);
    }

    /** The codes stated in a concept field; empty where nothing is stated. */
    public List<String> codes(String field) {
        return concepts.getOrDefault(field, List.of());
    }
}
