package eu.atmpatlas.graph.database;

import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Values;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An open transaction, for the work in {@link Graph#read} and {@link Graph#write}. */
public final class Tx {

    private final TransactionContext transaction;
    private final QueryCounter counter;

    Tx(TransactionContext transaction, QueryCounter counter) {
        this.transaction = transaction;
        this.counter = counter;
    }

    /**
     * Runs one query in one round trip and returns all its rows.
     *
     * @throws org.neo4j.driver.exceptions.Neo4jException if the database refuses the query
     */
    public List<Record> run(String cypher, Map<String, ?> parameters) {
        return start(cypher, parameters).list();
    }

    /** Runs one query and passes on each row as it arrives, in bounded memory. */
    public void run(String cypher, Map<String, ?> parameters, Consumer<Record> each) {
        start(cypher, parameters).forEachRemaining(each);
    }

    private Result start(String cypher, Map<String, ?> parameters) {
        counter.count(cypher);
        // Values.value accepts maps with any value type, also null; run(String, Map) does not.
        return transaction.run(cypher, Values.value(parameters));
    }
}
