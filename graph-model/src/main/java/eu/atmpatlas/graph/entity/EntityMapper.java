package eu.atmpatlas.graph.entity;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartField;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.place.Point;
import eu.atmpatlas.graph.place.Precision;
import eu.atmpatlas.graph.statement.Statement;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Maps the rows of {@code entities-by-id} to records. */
final class EntityMapper {

    private EntityMapper() {}

    static Entity entity(Record row) {
        Value p = row.get("properties");
        EntityKind kind = EntityKind.valueOf(p.get("kind").asString());
        KindFields fields = KindFields.of(kind);
        String id = p.get("id").asString();
        var stated =
                EntityDraft.builder(kind, id, p.get("name").asString())
                        .aliases(texts(p.get("aliases")))
                        .summary(text(p.get("summary")))
                        .website(text(p.get("website")))
                        .location(location(p))
                        .identifiers(
                                texts(p.get("identifiers")).stream()
                                        .map(Identifier::parse)
                                        .toList())
                        .sources(
                                row.get("sources").asList(Value::asString).stream()
                                        .sorted()
                                        .toList())
                        .lastVerified(date(p.get("lastVerified")))
                        .note(text(p.get("note")))
                        .concepts(concepts(fields, row.get("concepts")))
                        .statements(
                                row.get("statements").asList(StatementMapper::statement).stream()
                                        .sorted(
                                                Comparator.comparing(
                                                        (Statement statement) -> statement.id(id)))
                                        .toList())
                        .values(values(fields, p))
                        .build();
        return new Entity(
                stated,
                row.get("authorisations").asList(a -> authorisation(id, a)).stream()
                        .sorted(Comparator.comparing(Authorisation::id))
                        .toList(),
                row.get("workPackages").asList(w -> workPackage(id, w)).stream()
                        .sorted(Comparator.comparing(WorkPackage::code))
                        .toList(),
                row.get("parts").asList(part -> part(id, part)).stream()
                        .sorted(Part.NEWEST_FIRST)
                        .toList(),
                p.get("completeness").asDouble(),
                p.get("updatedAt").asZonedDateTime().toInstant(),
                p.get("synthetic").asBoolean());
    }

    private static @Nullable Location location(Value p) {
        if (p.get("lat").isNull()) {
            return null;
        }
        return new Location(
                new Point(p.get("lat").asDouble(), p.get("lon").asDouble()),
                text(p.get("city")),
                Precision.valueOf(p.get("precision").asString()));
    }

    private static Map<String, List<String>> concepts(KindFields fields, Value edges) {
        var byRelationship = new HashMap<String, List<String>>();
        for (Value edge : edges.values()) {
            byRelationship
                    .computeIfAbsent(edge.get(0).asString(), any -> new ArrayList<>())
                    .add(edge.get(1).asString());
        }
        var concepts = new HashMap<String, List<String>>();
        for (ConceptField field : fields.concepts()) {
            List<String> codes = byRelationship.get(field.relationship());
            if (codes != null) {
                concepts.put(field.name(), codes.stream().sorted().toList());
            }
        }
        return concepts;
    }

    private static Map<String, Object> values(KindFields fields, Value p) {
        var values = new HashMap<String, Object>();
        for (ValueField field : fields.values()) {
            Value value = p.get(field.name());
            if (!value.isNull()) {
                values.put(field.name(), value.asObject());
            }
        }
        return values;
    }

    private static Authorisation authorisation(String holder, Value row) {
        Value p = row.get("properties");
        String state = text(p.get("state"));
        return new Authorisation(
                p.get("id").asString(),
                holder,
                row.get("scheme").asString(),
                row.get("type").asString(),
                text(p.get("number")),
                text(row.get("issuer")),
                date(p.get("issuedOn")),
                date(p.get("expiresOn")),
                state == null ? null : Authorisation.State.valueOf(state),
                text(p.get("note")),
                texts(p.get("sources")));
    }

    private static WorkPackage workPackage(String initiative, Value row) {
        Value p = row.get("properties");
        return new WorkPackage(
                initiative,
                p.get("code").asString(),
                p.get("title").asString(),
                text(row.get("leadInstitution")),
                texts(p.get("sources")));
    }

    private static Part part(String owner, Value p) {
        PartType type = PartType.valueOf(p.get("type").asString());
        var values = new HashMap<String, String>();
        for (PartField field : type.definition().fields()) {
            String value = text(p.get(field.name()));
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Part(type, p.get("id").asString(), owner, values, texts(p.get("sources")));
    }

    private static @Nullable String text(Value value) {
        return value.isNull() ? null : value.asString();
    }

    private static @Nullable LocalDate date(Value value) {
        return value.isNull() ? null : value.asLocalDate();
    }

    private static List<String> texts(Value value) {
        return value.isNull() ? List.of() : value.asList(Value::asString);
    }
}
