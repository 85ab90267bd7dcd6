package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.WorkPackage;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What follows from removing or merging a record: its relations and parts go with it or move to the
 * record it goes on in. Each is a write of its own, so that the log tells of it.
 */
final class Expansion {

    private static final String TIES = Cypher.file(WriteDoor.class, "ties-of-entity");

    private final Tx tx;
    private final StateReader reader;
    private final List<Write> all = new ArrayList<>();

    Expansion(Tx tx, StateReader reader) {
        this.tx = tx;
        this.reader = reader;
    }

    /** The writes, followed by those that follow from them. */
    List<Write> expand(List<? extends Write> writes) {
        all.addAll(writes);
        for (Write write : writes) {
            switch (write) {
                case Write.RemoveEntity remove -> follow(remove.id(), null);
                case Write.MergeEntity merge -> {
                    follow(merge.id(), merge.into());
                    unite(merge);
                }
                default -> {}
            }
        }
        return all;
    }

    private void follow(String id, @Nullable String into) {
        List<Record> rows = tx.run(TIES, Map.of("id", id));
        if (rows.isEmpty()) {
            return;
        }
        Record ties = rows.getFirst();
        for (Write put : payloads(Subject.RELATION, ties.get("relations"))) {
            moveRelation((Write.PutRelation) put, id, into);
        }
        for (Write put : payloads(Subject.AUTHORISATION, ties.get("held"))) {
            moveHeld(((Write.PutAuthorisation) put).authorisation(), into);
        }
        for (Write put : payloads(Subject.WORK_PACKAGE, ties.get("workPackages"))) {
            moveWorkPackage(((Write.PutWorkPackage) put).workPackage(), into);
        }
        for (Write put : payloads(Subject.AUTHORISATION, ties.get("issued"))) {
            var a = ((Write.PutAuthorisation) put).authorisation();
            add(new Write.PutAuthorisation(with(a, a.holder(), into)));
        }
        for (Write put : payloads(Subject.WORK_PACKAGE, ties.get("led"))) {
            var w = ((Write.PutWorkPackage) put).workPackage();
            add(
                    new Write.PutWorkPackage(
                            new WorkPackage(
                                    w.initiative(), w.code(), w.title(), into, w.sources())));
        }
    }

    private void moveRelation(Write.PutRelation put, String id, @Nullable String into) {
        add(new Write.RemoveRelation(Subjects.relationId(put)));
        if (into == null) {
            return;
        }
        String from = put.from().equals(id) ? into : put.from();
        String to = put.to().equals(id) ? into : put.to();
        if (!from.equals(to)) {
            add(
                    new Write.PutRelation(
                            put.type(),
                            from,
                            to,
                            put.role(),
                            put.validFrom(),
                            put.validTo(),
                            put.sources()));
        }
    }

    private void moveHeld(Authorisation held, @Nullable String into) {
        add(
                into == null
                        ? new Write.RemoveAuthorisation(held.id())
                        : new Write.PutAuthorisation(with(held, into, held.issuer())));
    }

    private void moveWorkPackage(WorkPackage part, @Nullable String into) {
        add(new Write.RemoveWorkPackage(part.key()));
        if (into != null) {
            add(
                    new Write.PutWorkPackage(
                            new WorkPackage(
                                    into,
                                    part.code(),
                                    part.title(),
                                    part.leadInstitution(),
                                    part.sources())));
        }
    }

    /** The record that stays takes over names, identifiers and sources. */
    private void unite(Write.MergeEntity merge) {
        GraphState state = reader.read(List.of(merge, new Write.RemoveEntity(merge.into())), 0);
        var stays = state.payload(new Subjects.Key(Subject.ENTITY, merge.into()));
        var goes = state.payload(new Subjects.Key(Subject.ENTITY, merge.id()));
        if (stays.isEmpty() || goes.isEmpty() || merge.id().equals(merge.into())) {
            return;
        }
        var kept = (Write.PutEntity) Payloads.read(Subject.ENTITY, stays.get());
        EntityDraft a = kept.entity();
        EntityDraft b = ((Write.PutEntity) Payloads.read(Subject.ENTITY, goes.get())).entity();
        List<String> names =
                union(a.aliases(), union(List.of(b.name()), b.aliases())).stream()
                        .filter(name -> !name.equals(a.name()))
                        .toList();
        add(
                new Write.PutEntity(
                        new EntityDraft(
                                a.kind(),
                                a.id(),
                                a.name(),
                                names,
                                a.summary() == null ? b.summary() : a.summary(),
                                a.website() == null ? b.website() : a.website(),
                                a.location() == null ? b.location() : a.location(),
                                union(a.identifiers(), b.identifiers()),
                                union(a.sources(), b.sources()),
                                a.lastVerified(),
                                a.note(),
                                a.concepts(),
                                a.values()),
                        kept.synthetic()));
    }

    private List<Write> payloads(Subject subject, Value seqs) {
        List<Long> numbers = seqs.asList(Value::asLong);
        return reader.payloads(numbers).values().stream()
                .map(json -> Payloads.read(subject, json))
                .toList();
    }

    private void add(Write write) {
        Subjects.Key key = Subjects.of(write);
        if (all.stream().noneMatch(known -> Subjects.of(known).equals(key))) {
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
