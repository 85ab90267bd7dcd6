package eu.atmpatlas.graph;

import eu.atmpatlas.graph.database.EmbeddedSettings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;
import java.time.Duration;

/**
 * {@code atlas.neo4j.*}. All properties except the timeout apply to the embedded engine, which runs
 * unless {@code spring.neo4j.uri} names a server.
 *
 * @param folder data folder
 * @param pageCache memory for store files, in addition to the JVM's heap
 * @param boltPort on 127.0.0.1; 0 takes any free port
 * @param transactionMemory heap for one transaction; 0 for no separate limit
 * @param allTransactionsMemory heap for all transactions together; 0 for 70 % of the heap
 * @param replanInterval shortest time after which a query is planned again
 * @param minimumFree free space that its disk must have; with less, nothing is written
 * @param transactionTimeout the database ends a transaction without its own timeout after this time
 */
@ConfigurationProperties("atlas.neo4j")
record GraphProperties(
        @DefaultValue("data/neo4j") Path folder,
        @DefaultValue("256MB") DataSize pageCache,
        @DefaultValue("0") int boltPort,
        @DefaultValue("0") DataSize transactionMemory,
        @DefaultValue("0") DataSize allTransactionsMemory,
        @DefaultValue("1m") Duration replanInterval,
        @DefaultValue("256MB") DataSize minimumFree,
        @DefaultValue("60s") Duration transactionTimeout) {

    EmbeddedSettings embedded() {
        return new EmbeddedSettings(
                folder,
                pageCache.toBytes(),
                boltPort,
                transactionMemory.toBytes(),
                allTransactionsMemory.toBytes(),
                replanInterval);
    }
}
