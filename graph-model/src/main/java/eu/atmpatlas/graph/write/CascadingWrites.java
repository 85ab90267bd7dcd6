package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.RecordStatements;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.relation.RelationStatement;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Adds statements to their records, and expands the removal or merge of a record: its relations and
 * parts are removed too, or move to the record that it is merged into. Each of these is a separate
 * write, so that the change log contains it.
 */
final class CascadingWrites {

    private static final String RELATIONS = Cypher.file(WriteService.class, "relations-of-entity");

    private final Tx tx;
    private final StateReader reader;
    private final List<Write> all = new ArrayList<>();
    private final Set<WriteSubjects.Key> keys = new HashSet<>();

    CascadingWrites(Tx tx, StateReader reader) {
        this.tx = tx;
        this.reader = reader;
    }

    /** Returns the writes, followed by the writes that they cause. */
    List<Write> expand(List<? extends Write> writes) {
        var statements = new LinkedHashMap<String, List<Statement>>();
        for (Write write : writes) {
            if (write instanceof Write.PutStatements(var record, var added)) {
                statements.computeIfAbsent(record, any -> new ArrayList<>()).addAll(added);
            } else {
                all.add(write);
                keys.add(WriteSubjects.of(write));
            }
        }
        addStatements(statements);
        for (Write write : writes) {
            switch (write) {
                case Write.RemoveEntity remove -> cascade(remove.id(), null);
                case Write.MergeEntity merge -> {
                    cascade(merge.id(), merge.into());
                    mergeDraft(merge);
                }
                default -> {}
            }
        }
        addOpposites();
        return all;
    }

    /**
     * Adds the denials of each relation that the list puts or removes, and the relations that a
     * denial of the list denies, as they are in the graph: whether they count may change.
     */
    private void addOpposites() {
        boolean aboutRelations = keys.stream().anyMatch(key -> key.subject() == Subject.RELATION);
        if (!aboutRelations || !(hasDenial() || reader.hasDenials())) {
            return;
        }
        List<Write> removed = all.stream().filter(Write.RemoveRelation.class::isInstance).toList();
        var changed = new ArrayList<>(stored(removed));
        all.forEach(write -> {
            if (write instanceof Write.PutRelation put) {
                changed.add(put);
            }
        });
        var opposites = new ArrayList<Write>();
        for (Write.PutRelation put : changed) {
            opposites.add(opposite(put));
            if (put.stated().asserted() && put.role() != null) {
                opposites.add(opposite(put.withoutRole()));
            }
        }
        List<Write.PutRelation> found = stored(opposites);
        found.forEach(this::add);
        changed.addAll(found);
        inEveryRole(changed).forEach(this::add);
    }

    /** The relations, in whatever role, that denials without a role are about. */
    private List<Write.PutRelation> inEveryRole(List<Write.PutRelation> changed) {
        var seqs = new ArrayList<Long>();
        for (Write.PutRelation denial : changed) {
            if (!denial.stated().asserted() && denial.role() == null) {
                seqs.addAll(reader.relationsBetween(denial.type(), denial.from(), denial.to()));
            }
        }
        return reader.payloads(seqs).values().stream()
                .map(json -> (Write.PutRelation) WriteJson.read(Subject.RELATION, json))
                .toList();
    }

    private boolean hasDenial() {
        return all.stream()
                .anyMatch(write ->
                        write instanceof Write.PutRelation put && !put.stated().asserted());
    }

    /** The denial of a relation, or the relation that a denial denies. */
    private static Write.PutRelation opposite(Write.PutRelation put) {
        RelationStatement plain = RelationStatement.PLAIN;
        return put.with(
                put.stated().asserted()
                        ? new RelationStatement(false, null, null, plain.method(), null, null, true)
                        : plain);
    }

    /** The relations that writes are about, as they are in the graph. */
    private List<Write.PutRelation> stored(List<Write> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        GraphState state = reader.read(writes, 0);
        return writes.stream()
                .flatMap(write -> state.payload(WriteSubjects.of(write)).stream())
                .map(json -> (Write.PutRelation) WriteJson.read(Subject.RELATION, json))
                .toList();
    }

    /**
     * Adds statements to the records as this list puts them, or else as they are in the graph. All
     * records are read together, so the number of round trips does not depend on their number.
     */
    private void addStatements(Map<String, List<Statement>> byRecord) {
        var stored = new LinkedHashMap<>(byRecord);
        all.replaceAll(write -> {
            if (write instanceof Write.PutEntity(var draft, boolean synthetic)) {
                List<Statement> added = stored.remove(draft.id());
                if (added != null) {
                    return new Write.PutEntity(RecordStatements.add(draft, added), synthetic);
                }
            }
            return write;
        });
        if (stored.isEmpty()) {
            return;
        }
        List<Write.PutStatements> puts =
                stored.entrySet().stream()
                        .map(each -> new Write.PutStatements(each.getKey(), each.getValue()))
                        .toList();
        GraphState state = reader.read(puts, 0);
        for (Write.PutStatements put : puts) {
            state.payload(WriteSubjects.of(put))
                    .map(json -> (Write.PutEntity) WriteJson.read(Subject.ENTITY, json))
                    .ifPresent(entity ->
                            add(
                                    new Write.PutEntity(
                                            RecordStatements.add(entity.entity(), put.statements()),
                                            entity.synthetic())));
        }
    }

    private void cascade(String id, @Nullable String into) {
        List<Record> rows = tx.run(RELATIONS, Map.of("id", id));
        if (rows.isEmpty()) {
            return;
        }
        Record relations = rows.getFirst();
        for (Write put : payloads(Subject.RELATION, relations.get("relations"))) {
            moveRelation((Write.PutRelation) put, id, into);
        }
        for (Write put : payloads(Subject.AUTHORISATION, relations.get("held"))) {
            moveAuthorisation(((Write.PutAuthorisation) put).authorisation(), into);
        }
        for (Write put : payloads(Subject.WORK_PACKAGE, relations.get("workPackages"))) {
            moveWorkPackage(((Write.PutWorkPackage) put).workPackage(), into);
        }
        for (PartType type : PartType.values()) {
            for (Part part : parts(type, relations.get("parts"))) {
                add(
                        into == null
                                ? new Write.RemovePart(type, part.id())
                                : new Write.PutPart(part.withReference(id, into).withOwner(into)));
            }
            for (Part part : parts(type, relations.get("mentions"))) {
                add(new Write.PutPart(part.withReference(id, into)));
            }
        }
        for (Write put : payloads(Subject.AUTHORISATION, relations.get("issued"))) {
            var a = ((Write.PutAuthorisation) put).authorisation();
            add(new Write.PutAuthorisation(with(a, a.holder(), into)));
        }
        for (Write put : payloads(Subject.WORK_PACKAGE, relations.get("led"))) {
            var w = ((Write.PutWorkPackage) put).workPackage();
            add(
                    new Write.PutWorkPackage(
                            new WorkPackage(
                                    w.initiative(), w.code(), w.title(), into, w.sources())));
        }
    }

    private void moveRelation(Write.PutRelation put, String id, @Nullable String into) {
        add(new Write.RemoveRelation(WriteSubjects.relationId(put)));
        if (into == null) {
            return;
        }
        String from = put.from().equals(id) ? into : put.from();
        String to = put.to().equals(id) ? into : put.to();
        if (!from.equals(to)) {
            add(put.between(from, to));
        }
    }

    private void moveAuthorisation(Authorisation authorisation, @Nullable String into) {
        add(
                into == null
                        ? new Write.RemoveAuthorisation(authorisation.id())
                        : new Write.PutAuthorisation(
                                with(authorisation, into, authorisation.issuer())));
    }

    private void moveWorkPackage(WorkPackage workPackage, @Nullable String into) {
        add(new Write.RemoveWorkPackage(workPackage.key()));
        if (into != null) {
            add(
                    new Write.PutWorkPackage(
                            new WorkPackage(
                                    into,
                                    workPackage.code(),
                                    workPackage.title(),
                                    workPackage.leadInstitution(),
                                    workPackage.sources())));
        }
    }

    /** Copies names, identifiers and sources to the record that remains. */
    private void mergeDraft(Write.MergeEntity merge) {
        GraphState state = reader.read(List.of(merge, new Write.RemoveEntity(merge.into())), 0);
        var remaining = state.payload(new WriteSubjects.Key(Subject.ENTITY, merge.into()));
        var removed = state.payload(new WriteSubjects.Key(Subject.ENTITY, merge.id()));
        if (remaining.isEmpty() || removed.isEmpty() || merge.id().equals(merge.into())) {
            return;
        }
        var remainingPut = (Write.PutEntity) WriteJson.read(Subject.ENTITY, remaining.get());
        EntityDraft a = remainingPut.entity();
        EntityDraft b = ((Write.PutEntity) WriteJson.read(Subject.ENTITY, removed.get())).entity();
        List<String> names =
                union(a.aliases(), union(List.of(b.name()), b.aliases())).stream()
                        .filter(name -> !name.equals(a.name()))
                        .toList();
        add(
                new Write.PutEntity(
                        a.toBuilder()
                                .aliases(names)
                                .summary(a.summary() == null ? b.summary() : a.summary())
                                .website(a.website() == null ? b.website() : a.website())
                                .location(a.location() == null ? b.location() : a.location())
                                .identifiers(union(a.identifiers(), b.identifiers()))
                                .sources(union(a.sources(), b.sources()))
                                .statements(union(a.statements(), b.statements()))
                                .build(),
                        remainingPut.synthetic()));
    }

    private List<Write> payloads(Subject subject, Value seqs) {
        List<Long> numbers = seqs.asList(Value::asLong);
        return reader.payloads(numbers).values().stream()
                .map(json -> WriteJson.read(subject, json))
                .toList();
    }

    private List<Part> parts(PartType type, Value rows) {
        List<Long> seqs =
                rows.asList(value -> value).stream()
                        .filter(row -> row.get("type").asString().equals(type.name()))
                        .map(row -> row.get("seq").asLong())
                        .toList();
        return reader.payloads(seqs).values().stream()
                .map(json -> ((Write.PutPart) WriteJson.read(Subject.of(type), json)).part())
                .toList();
    }

    private void add(Write write) {
        if (keys.add(WriteSubjects.of(write))) {
            all.add(write);
        }
    }

    private static Authorisation with(Authorisation a, String holder, @Nullable String issuer) {
        return new Authorisation(
                a.id(),
                holder,
                a.scheme(),
                a.type(),
                a.number(),
                issuer,
                a.issuedOn(),
                a.expiresOn(),
                a.state(),
                a.note(),
                a.sources());
    }

    private static <T> List<T> union(Collection<T> one, Collection<T> other) {
        return List.copyOf(
                new LinkedHashSet<>(
                        Stream.concat(one.stream(), other.stream())
                                .filter(Objects::nonNull)
                                .toList()));
    }
}
