package eu.atmpatlas.graph.testing;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.entity.WorkPackage;
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
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.StatementDetail;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.model.Write;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Writes that use every kind, field and relation type, so that the graph contains every label,
 * relationship type and property. Derived from the model, so additions to the model are included.
 */
public final class CompleteSample {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 31);
    private static final List<String> SOURCES = List.of("paper");

    private CompleteSample() {}

    /** Returns the writes in a valid order for the write service. */
    public static List<Write> writes() {
        var writes = new ArrayList<Write>();
        writes.add(
                new Write.PutSource(
                        new Source("paper", "A paper", "https://example.org", DAY, DAY, "a note")));
        for (String scheme : schemes()) {
            writes.add(new Write.PutVocabulary(scheme, scheme, scheme, "1", "paper"));
            writes.add(concept(scheme, "BROAD", null));
            writes.add(concept(scheme, "NARROW", "BROAD"));
        }
        for (EntityKind kind : EntityKind.values()) {
            writes.add(new Write.PutEntity(record(kind, kind.path() + "-one"), false));
            writes.add(new Write.PutEntity(record(kind, kind.path() + "-two"), true));
        }
        for (RelationType type : RelationType.values()) {
            writes.add(relation(type));
        }
        writes.add(
                new Write.PutAuthorisation(
                        new Authorisation(
                                "licence",
                                "site-one",
                                "authorisation",
                                "NARROW",
                                "1",
                                "regulator-one",
                                DAY,
                                DAY,
                                Authorisation.State.VALID,
                                "a note",
                                SOURCES)));
        writes.add(
                new Write.PutWorkPackage(
                        new WorkPackage(
                                "initiative-one", "WP1", "Title", "institution-one", SOURCES)));
        for (PartType type : PartType.values()) {
            EntityKind owner = Collections.min(type.definition().owners());
            writes.add(new Write.PutPart(part(type, "part-one", owner.path() + "-one")));
        }
        return writes;
    }

    /** A part that states all of its fields. */
    public static Part part(PartType type, String id, String owner) {
        var values = new TreeMap<String, String>();
        for (PartField field : type.definition().fields()) {
            values.put(
                    field.name(),
                    switch (field.type()) {
                        case LINE, PARAGRAPH -> "text";
                        case INTEGER -> "30";
                        case DATE -> DAY.toString();
                        case PERIOD -> "2025-01";
                        case CODE -> String.valueOf(field.example());
                        case CONCEPT -> "NARROW";
                        case RECORD -> Objects.requireNonNull(field.kind()).path() + "-one";
                    });
        }
        return new Part(type, id, owner, values, SOURCES);
    }

    private static TreeSet<String> schemes() {
        var schemes = new TreeSet<>(List.of("authorisation", "accreditation"));
        KindFields.allConceptFields().forEach(field -> schemes.add(field.scheme()));
        for (PartType type : PartType.values()) {
            type.definition()
                    .fields(PartField.Type.CONCEPT)
                    .forEach(field -> schemes.add(String.valueOf(field.scheme())));
        }
        return schemes;
    }

    private static Write concept(String scheme, String code, @Nullable String broader) {
        return new Write.PutConcept(
                new Concept(
                        scheme,
                        code,
                        code,
                        code,
                        "definition",
                        "definitie",
                        "https://example.org/" + code,
                        broader,
                        broader == null ? List.of() : List.of(broader),
                        List.of("other name"),
                        List.of("andere naam"),
                        0));
    }

    private static EntityDraft record(EntityKind kind, String id) {
        var concepts = new TreeMap<String, List<String>>();
        for (ConceptField field : KindFields.of(kind).concepts()) {
            concepts.put(field.name(), List.of("NARROW"));
        }
        var values = new TreeMap<String, Object>();
        for (ValueField field : KindFields.of(kind).values()) {
            values.put(field.name(), value(field));
        }
        return EntityDraft.builder(kind, id, "The " + id)
                .aliases(List.of("alias"))
                .summary("What it is.")
                .website("https://example.org")
                .location(new Location(new Point(52.16, 4.49), "Leiden", Precision.CITY))
                .identifiers(List.of(new Identifier("EUDRAGMDP", id)))
                .sources(SOURCES)
                .lastVerified(DAY)
                .note("a note")
                .concepts(concepts)
                .values(values)
                .statements(statements(kind))
                .build();
    }

    private static List<Statement> statements(EntityKind kind) {
        if (kind != EntityKind.SITE) {
            return List.of();
        }
        var detail =
                new StatementDetail(
                        "NARROW", DAY, List.of("NARROW"), "B", "200 L", List.of(), true);
        return List.of(
                Statement.about("capabilities", Statement.Claim.YES, SOURCES)
                        .value("NARROW")
                        .detail(detail)
                        .statedOn(DAY)
                        .retrievedOn(DAY)
                        .valid(DAY, null)
                        .entered(Statement.Method.EDIT, "a curator")
                        .note("a note")
                        .build(),
                Statement.about("capabilities", Statement.Claim.NO, SOURCES).value("BROAD").build(),
                Statement.about("scales", Statement.Claim.COMPLETE, SOURCES).build());
    }

    private static Object value(ValueField field) {
        return switch (field.type()) {
            case TEXT -> "text";
            case INTEGER -> 2025L;
            case DECIMAL -> 1.5;
            case BOOLEAN -> true;
            case DATE -> DAY;
            case PERIOD -> "2025-01-15";
            case TIME -> field.name().startsWith("end") ? "17:00" : "09:30";
            case TIME_ZONE -> "Europe/Amsterdam";
        };
    }

    private static Write relation(RelationType type) {
        for (EntityKind from : EntityKind.values()) {
            for (EntityKind to : EntityKind.values()) {
                if (type.allows(from, to)) {
                    return new Write.PutRelation(
                            type,
                            from.path() + "-one",
                            to.path() + "-two",
                            "role",
                            DAY,
                            DAY,
                            SOURCES);
                }
            }
        }
        throw new IllegalStateException("No two kinds can be related by " + type);
    }
}
