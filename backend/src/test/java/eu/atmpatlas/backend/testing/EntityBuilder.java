package eu.atmpatlas.backend.testing;

import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds a record with only the values that a test needs. */
final class EntityBuilder {

    private final EntityKind kind;
    private final String id;
    private final String name;
    private final List<String> aliases = new ArrayList<>();
    private final List<Identifier> identifiers = new ArrayList<>();
    private final Map<String, List<String>> concepts = new LinkedHashMap<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final List<Statement> statements = new ArrayList<>();
    private @Nullable String summary;
    private @Nullable String website;
    private @Nullable Location location;
    private @Nullable String note;
    private @Nullable LocalDate lastVerified;

    EntityBuilder(EntityKind kind, String id, String name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    EntityBuilder alias(String alias) {
        aliases.add(alias);
        return this;
    }

    EntityBuilder identifier(String scheme, String value) {
        identifiers.add(new Identifier(scheme, value));
        return this;
    }

    EntityBuilder concept(String field, String... codes) {
        concepts.put(field, List.of(codes));
        return this;
    }

    EntityBuilder statement(Statement statement) {
        statements.add(statement);
        return this;
    }

    EntityBuilder value(String field, Object value) {
        values.put(field, value);
        return this;
    }

    EntityBuilder about(String summary, String website, LocalDate lastVerified) {
        this.summary = summary;
        this.website = website;
        this.lastVerified = lastVerified;
        return this;
    }

    EntityBuilder note(String note) {
        this.note = note;
        return this;
    }

    EntityBuilder at(double lat, double lon, String city, Precision precision) {
        this.location = new Location(new Point(lat, lon), city, precision);
        return this;
    }

    Write put() {
        return new Write.PutEntity(
                RecordStatements.create(
                        EntityDraft.builder(kind, id, name)
                                .aliases(aliases)
                                .summary(summary)
                                .website(website)
                                .location(location)
                                .identifiers(identifiers)
                                .sources(List.of("register"))
                                .lastVerified(lastVerified)
                                .note(note)
                                .concepts(concepts)
                                .values(values)
                                .statements(statements)
                                .build()),
                false);
    }
}
