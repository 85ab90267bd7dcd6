package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.part.Part;
import eu.atmpatlas.graph.part.PartType;
import eu.atmpatlas.graph.relation.RelationType;
import eu.atmpatlas.graph.relation.Relations;
import eu.atmpatlas.graph.write.model.GraphState;
import eu.atmpatlas.graph.write.model.Hierarchy;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteSubjects;

import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the current state of everything that a list of writes refers to. */
final class StateReader {

    private static final String ENTITIES = Cypher.file(WriteService.class, "entity-states");
    private static final String LOCK =
            """
            MERGE (log:ChangeLog {id: 'atlas'})
            ON CREATE SET log.head = 0
            SET log.locked = true
            REMOVE log.locked
            RETURN log.head AS head
            """;
    private static final String HEAD =
            "MATCH (log:ChangeLog {id: 'atlas'}) RETURN log.head AS head";

    private static final Map<Subject, String> SEQS =
            Map.of(
                    Subject.VOCABULARY,
                    "MATCH (n:Vocabulary) WHERE n.scheme IN $ids RETURN n.scheme AS id, n.seq AS"
                            + " seq",
                    Subject.CONCEPT,
                    "MATCH (n:Concept) WHERE n.key IN $ids RETURN n.key AS id, n.seq AS seq",
                    Subject.SOURCE,
                    "MATCH (n:Source) WHERE n.id IN $ids RETURN n.id AS id, n.seq AS seq",
                    Subject.AUTHORISATION,
                    "MATCH (n:Authorisation) WHERE n.id IN $ids RETURN n.id AS id, n.seq AS seq",
                    Subject.WORK_PACKAGE,
                    "MATCH (n:WorkPackage) WHERE n.key IN $ids RETURN n.key AS id, n.seq AS seq");

    private static final String PART_SEQS =
            "MATCH (n:Part) WHERE n.key IN $ids RETURN n.id AS id, n.seq AS seq";

    /** A relation's id follows from its ends, so it is found between them, whatever its type. */
    private static final String PUT_RELATIONS =
            """
            UNWIND $ids AS put
            MATCH (from:Entity {id: put.from})
            MATCH (to:Entity {id: put.to})
            MATCH (from)-[r]-(to)
            WHERE r.id = put.id
            RETURN r.id AS id, r.seq AS seq
            """;

    private static final String BETWEEN =
            """
            MATCH (a:Entity {id: $from})-[r]->(b:Entity {id: $to})
            WHERE type(r) = $type OR type(r) = 'STATED' AND r.type = $type
            RETURN r.seq AS seq
            """;

    private final Tx tx;

    StateReader(Tx tx) {
        this.tx = tx;
    }

    /** Blocks all other writers until this transaction ends, and returns the log's head. */
    long lock() {
        return tx.run(LOCK, Map.of()).getFirst().get("head").asLong();
    }

    /** Returns the log's head without blocking other writers. */
    long head() {
        return tx.run(HEAD, Map.of()).stream()
                .mapToLong(row -> row.get("head").asLong())
                .findFirst()
                .orElse(0);
    }

    GraphState read(List<? extends Write> writes, long head) {
        var references = new References(writes);
        var seqs = new HashMap<WriteSubjects.Key, Long>();
        var kinds = new HashMap<String, EntityKind>();
        var retired = new HashMap<String, Optional<String>>();
        for (Record row : run(ENTITIES, references.ids(Subject.ENTITY))) {
            String id = row.get("id").asString();
            if (!row.get("kind").isNull()) {
                kinds.put(id, EntityKind.valueOf(row.get("kind").asString()));
                seqs.put(new WriteSubjects.Key(Subject.ENTITY, id), row.get("seq").asLong());
            } else if (row.get("retired").asBoolean()) {
                Value into = row.get("into");
                retired.put(id, into.isNull() ? Optional.empty() : Optional.of(into.asString()));
            }
        }
        SEQS.forEach((subject, query) -> collect(subject, query, references.ids(subject), seqs));
        for (PartType type : PartType.values()) {
            Subject subject = Subject.of(type);
            List<String> keys =
                    references.ids(subject).stream().map(id -> Part.key(type, id)).toList();
            collect(subject, PART_SEQS, keys, seqs);
        }
        collectRelations(writes, seqs);
        return new GraphState(
                head,
                kinds,
                retired,
                seqs,
                payloads(writes, references, seqs),
                identifiers(references.identifiers()),
                steps(writes));
    }

    /** Returns the canonical JSON after the changes with these numbers. */
    Map<Long, String> payloads(Collection<Long> seqs) {
        var payloads = new HashMap<Long, String>();
        String query = "MATCH (c:Change) WHERE c.seq IN $ids RETURN c.seq AS seq, c.after AS after";
        for (Record row : run(query, seqs)) {
            payloads.put(row.get("seq").asLong(), row.get("after").asString(""));
        }
        return payloads;
    }

    private Map<Long, String> payloads(
            List<? extends Write> writes,
            References references,
            Map<WriteSubjects.Key, Long> seqs) {
        var seqsOfWrites = new HashSet<Long>();
        for (String source : references.statementSources()) {
            Long seq = seqs.get(new WriteSubjects.Key(Subject.SOURCE, source));
            if (seq != null) {
                seqsOfWrites.add(seq);
            }
        }
        for (Write write : writes) {
            Long seq = seqs.get(WriteSubjects.of(write));
            if (seq != null) {
                seqsOfWrites.add(seq);
            }
        }
        return payloads(seqsOfWrites);
    }

    private void collectRelations(List<? extends Write> writes, Map<WriteSubjects.Key, Long> seqs) {
        var puts = new ArrayList<Map<String, Object>>();
        var removed = new ArrayList<String>();
        for (Write write : writes) {
            switch (write) {
                case Write.PutRelation put ->
                        puts.add(
                                Map.of(
                                        "id",
                                        WriteSubjects.relationId(put),
                                        "from",
                                        put.from(),
                                        "to",
                                        put.to()));
                case Write.RemoveRelation remove -> removed.add(remove.id());
                default -> {}
            }
        }
        collect(Subject.RELATION, PUT_RELATIONS, puts, seqs);
        if (!removed.isEmpty()) {
            var types = Stream.of(RelationType.values()).map(RelationType::name);
            Stream.concat(types, Stream.of(Relations.STATED))
                    .map(type ->
                            "MATCH ()-[r:%s]->() WHERE r.id IN $ids RETURN r.id AS id, r.seq AS seq"
                                    .formatted(type))
                    .forEach(query -> collect(Subject.RELATION, query, removed, seqs));
        }
    }

    /**
     * Returns the numbers of the last changes of the relations of a type between two records, in
     * every role and whether they count or not. A relation without direction is found both ways.
     */
    List<Long> relationsBetween(RelationType type, String from, String to) {
        var parameters = Map.<String, Object>of("from", from, "to", to, "type", type.name());
        String query = type.symmetric() ? BETWEEN.replace("]->(", "]-(") : BETWEEN;
        return tx.run(query, parameters).stream().map(row -> row.get("seq").asLong()).toList();
    }

    /**
     * Returns whether the graph has a denial of a relation. The database counts relationships of a
     * type, so this takes the same time however many there are.
     */
    boolean hasDenials() {
        return tx.run("MATCH ()-[r:STATED]->() RETURN count(r) AS count", Map.of())
                        .getFirst()
                        .get("count")
                        .asLong()
                > 0;
    }

    private void collect(
            Subject subject, String query, Collection<?> ids, Map<WriteSubjects.Key, Long> seqs) {
        for (Record row : run(query, ids)) {
            seqs.put(
                    new WriteSubjects.Key(subject, row.get("id").asString()),
                    row.get("seq").asLong());
        }
    }

    private Map<String, String> identifiers(Collection<String> keys) {
        var owners = new HashMap<String, String>();
        String query =
                "MATCH (i:Identifier)-[:IDENTIFIES]->(e:Entity) WHERE i.key IN $ids"
                        + " RETURN i.key AS key, e.id AS id";
        for (Record row : run(query, keys)) {
            owners.put(row.get("key").asString(), row.get("id").asString());
        }
        return owners;
    }

    /** Follows the hierarchies of the graph onwards from the ends of the relations put. */
    private List<Hierarchy.Step> steps(List<? extends Write> writes) {
        var steps = new ArrayList<Hierarchy.Step>();
        for (RelationType type : Hierarchy.TYPES) {
            String query =
                    """
                    MATCH (a:Entity)-[r:%s]->(b:Entity) WHERE a.id IN $ids
                    RETURN r.id AS id, a.id AS from, b.id AS to,
                           r.validFrom AS validFrom, r.validTo AS validTo
                    """
                            .formatted(type);
            Set<String> next = new HashSet<>();
            for (Write write : writes) {
                if (write instanceof Write.PutRelation put && put.type() == type) {
                    next.add(put.to());
                }
            }
            var visited = new HashSet<String>();
            while (!next.isEmpty()) {
                visited.addAll(next);
                var found = new HashSet<String>();
                for (Record row : run(query, next)) {
                    Hierarchy.Step step = step(type, row);
                    steps.add(step);
                    found.add(step.to());
                }
                found.removeAll(visited);
                next = found;
            }
        }
        return steps;
    }

    private static Hierarchy.Step step(RelationType type, Record row) {
        return new Hierarchy.Step(
                row.get("id").asString(),
                type,
                row.get("from").asString(),
                row.get("to").asString(),
                row.get("validFrom").isNull() ? null : row.get("validFrom").asLocalDate(),
                row.get("validTo").isNull() ? null : row.get("validTo").asLocalDate());
    }

    private List<Record> run(String query, Collection<?> ids) {
        return ids.isEmpty() ? List.of() : tx.run(query, Map.of("ids", List.copyOf(ids)));
    }
}
