package eu.atmpatlas.graph.entity;

import com.fasterxml.jackson.annotation.JsonInclude;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.statement.Statement;

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
 * @param statements what sources say about single fields; {@code concepts} and {@code values} are
 *     selected from them where a field has any
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
        Map<String, Object> values,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Statement> statements) {

    /** Copies the collections. */
    public EntityDraft {
        aliases = List.copyOf(aliases);
        identifiers = List.copyOf(identifiers);
        sources = List.copyOf(sources);
        concepts = Map.copyOf(concepts);
        values = Map.copyOf(values);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }

    /** Starts a record. */
    public static EntityDraftBuilder builder(EntityKind kind, String id, String name) {
        return new EntityDraftBuilder(kind, id, name);
    }

    /** Returns a builder with all that this record states. */
    public EntityDraftBuilder toBuilder() {
        return new EntityDraftBuilder(this);
    }

    /** The codes stated in a concept field; empty where nothing is stated. */
    public List<String> codes(String field) {
        return concepts.getOrDefault(field, List.of());
    }
}
