package eu.atmpatlas.graph.curation;

import eu.atmpatlas.graph.cypher.Cypher;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.database.Tx;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;

import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proposals as nodes {@code (:Proposal)}, with what is filtered by as properties. */
final class ProposalStore {

    private static final String PUT =
            """
            MERGE (p:Proposal {id: $id})
            ON CREATE SET p.createdAt = $createdAt, p.key = $key
            SET p.record = $record, p.kind = $kind, p.country = $country, p.state = $state,
                p.proposal = $proposal
            """;
    private static final String FIND = "MATCH (p:Proposal {id: $id}) RETURN p.proposal AS proposal";
    private static final String BY_KEY =
            "MATCH (p:Proposal {key: $key}) RETURN p.proposal AS proposal";
    private static final String OPEN_OF_RECORD =
            "MATCH (p:Proposal {record: $record, state: 'OPEN'}) RETURN count(p) AS count";
    private static final String PAGE = Cypher.file(ProposalStore.class, "proposals-page");

    private final JsonMapper json =
            JsonMapper.builder().disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS).build();

    /**
     * Stores a new proposal, or what became of one.
     *
     * @param key that identifies the request; null if there is none, or it is stored already
     */
    void put(Tx tx, Proposal proposal, @Nullable String key) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("id", proposal.id());
        parameters.put("createdAt", proposal.createdAt().atZone(ZoneOffset.UTC));
        parameters.put("key", key);
        parameters.put("record", proposal.record());
        parameters.put("kind", proposal.kind().name());
        parameters.put("country", proposal.country());
        parameters.put("state", proposal.state().name());
        parameters.put("proposal", json.writeValueAsString(proposal));
        tx.run(PUT, parameters);
    }

    Optional<Proposal> find(Tx tx, String id) {
        return first(tx.run(FIND, Map.of("id", id)));
    }

    Optional<Proposal> byKey(Tx tx, @Nullable String key) {
        return key == null ? Optional.empty() : first(tx.run(BY_KEY, Map.of("key", key)));
    }

    long openOf(Tx tx, String record) {
        return tx.run(OPEN_OF_RECORD, Map.of("record", record)).getFirst().get("count").asLong();
    }

    List<Proposal> page(Graph graph, Map<String, @Nullable Object> parameters) {
        return graph.read(PAGE, parameters).stream().map(this::proposal).toList();
    }

    private Optional<Proposal> first(List<Record> rows) {
        return rows.stream().findFirst().map(this::proposal);
    }

    private Proposal proposal(Record row) {
        return json.readValue(row.get("proposal").asString(), Proposal.class);
    }
}
