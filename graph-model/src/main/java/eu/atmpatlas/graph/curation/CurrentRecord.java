package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.write.model.Write;
import eu.atmpatlas.graph.write.model.WriteJson;

import java.util.Map;
import java.util.Optional;

/**
 * A record as it is stored now.
 *
 * @param seq number of its last change
 */
record CurrentRecord(EntityDraft draft, boolean synthetic, long seq) {

    private static final String STATE = Cypher.file(CurrentRecord.class, "record-with-state");
    private static final String SEQ = "MATCH (e:Entity {id: $id}) RETURN e.seq AS seq";
    private static final String ID_IN_USE =
            """
            OPTIONAL MATCH (e:Entity {id: $id})
            OPTIONAL MATCH (r:RetiredId {id: $id})
            RETURN e IS NOT NULL OR r IS NOT NULL AS used
            """;

    /** Reads a record; empty if there is none with this id. */
    static Optional<CurrentRecord> read(Graph graph, String id) {
        return graph.read(STATE, Map.of("id", id)).stream()
                .findFirst()
                .map(row -> {
                    var put =
                            (Write.PutEntity)
                                    WriteJson.read(Subject.ENTITY, row.get("state").asString());
                    return new CurrentRecord(
                            put.entity(), put.synthetic(), row.get("seq").asLong());
                });
    }

    /** Whether the record is in this transaction still as it was read. */
    boolean isCurrent(Tx tx) {
        return tx.run(SEQ, Map.of("id", draft.id())).stream()
                .anyMatch(row -> row.get("seq").asLong() == seq);
    }

    /** Whether a record has or had this id. */
    static boolean isUsed(Tx tx, String id) {
        return tx.run(ID_IN_USE, Map.of("id", id)).getFirst().get("used").asBoolean();
    }
}
