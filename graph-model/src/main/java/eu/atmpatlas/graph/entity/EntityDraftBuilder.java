package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects the statements of an {@link EntityDraft}. What is not set is not known. */
public final class EntityDraftBuilder {

    private final EntityKind kind;
    private final String id;
    private String name;
    private List<String> aliases = List.of();
    private @Nullable String summary;
    private @Nullable String website;
    private @Nullable Location location;
    private List<Identifier> identifiers = List.of();
    private List<String> sources = List.of();
    private @Nullable LocalDate lastVerified;
    private @Nullable String note;
    private Map<String, List<String>> concepts = new HashMap<>();
    private Map<String, Object> values = new HashMap<>();
    private List<Statement> statements = List.of();

    EntityDraftBuilder(EntityKind kind, String id, String name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    EntityDraftBuilder(EntityDraft draft) {
        this(draft.kind(), draft.id(), draft.name());
        aliases = draft.aliases();
        summary = draft.summary();
        website = draft.website();
        location = draft.location();
        identifiers = draft.identifiers();
        sources = draft.sources();
        lastVerified = draft.lastVerified();
        note = draft.note();
        concepts = new HashMap<>(draft.concepts());
        values = new HashMap<>(draft.values());
        statements = draft.statements();
    }

    /** Sets the name. */
    public EntityDraftBuilder name(String text) {
        name = text;
        return this;
    }

    /** Sets the other names. */
    public EntityDraftBuilder aliases(List<String> all) {
        aliases = all;
        return this;
    }

    /** Sets the description. */
    public EntityDraftBuilder summary(@Nullable String text) {
        summary = text;
        return this;
    }

    /** Sets the address of its own web page. */
    public EntityDraftBuilder website(@Nullable String url) {
        website = url;
        return this;
    }

    /** Sets where it is. */
    public EntityDraftBuilder location(@Nullable Location place) {
        location = place;
        return this;
    }

    /** Sets its ids in outside systems. */
    public EntityDraftBuilder identifiers(List<Identifier> all) {
        identifiers = all;
        return this;
    }

    /** Sets the ids of its sources. */
    public EntityDraftBuilder sources(List<String> ids) {
        sources = ids;
        return this;
    }

    /** Sets the day on which a source last confirmed it. */
    public EntityDraftBuilder lastVerified(@Nullable LocalDate day) {
        lastVerified = day;
        return this;
    }

    /** Sets the caveat for readers. */
    public EntityDraftBuilder note(@Nullable String text) {
        note = text;
        return this;
    }

    /** Sets the codes of all concept fields. */
    public EntityDraftBuilder concepts(Map<String, List<String>> byField) {
        concepts = new HashMap<>(byField);
        return this;
    }

    /** Sets the codes of one concept field. */
    public EntityDraftBuilder concept(String field, String... codes) {
        concepts.put(field, List.of(codes));
        return this;
    }

    /** Sets all plain values. */
    public EntityDraftBuilder values(Map<String, Object> byField) {
        values = new HashMap<>(byField);
        return this;
    }

    /** Sets one plain value. */
    public EntityDraftBuilder value(String field, Object value) {
        values.put(field, value);
        return this;
    }

    /** Sets what sources say about single fields. */
    public EntityDraftBuilder statements(List<Statement> all) {
        statements = all;
        return this;
    }

    /** The draft. */
    public EntityDraft build() {
        return new EntityDraft(
                kind,
                id,
                name,
                aliases,
                summary,
                website,
                location,
                identifiers,
                sources,
                lastVerified,
                note,
                concepts,
                values,
                statements);
    }
}
