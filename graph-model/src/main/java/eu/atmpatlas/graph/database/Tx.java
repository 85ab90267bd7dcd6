package eu.atmpatlas.graph.database;

import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A transaction in progress: what may be asked inside {@link Graph#read} and {@link Graph#write}.
 */
public final class Tx {

    private final TransactionContext transaction;
    private final QueryCounter counter;

    Tx(TransactionContext transaction, QueryCounter counter) {
        this.transaction = transaction;
        this.counter = counter;
    }

    /**
     * Runs one query and reads all its rows into memory: one round trip.
     *
     * @throws org.neo4j.driver.exceptions.Neo4jException if the database refuses the query
     */
    public List<Record> run(String cypher, Map<String, ?> parameters) {
        return start(cypher, parameters).list();
    }

    /** Runs one query and hands over its rows as they arrive, in bounded memory. */
    public void run(String cypher, Map<String, ?> parameters, Consumer<Record> each) {
        start(cypher, parameters).forEachRemaining(each);
    }

    private Result start(String cypher, Map<String, ?> parameters) {
        counter.count(cypher);
        // Values.value takes any map, nulls included; run(String, Map<String, Object>) does not.
        return transaction.run(cypher, Values.value(parameters));
    }
}
