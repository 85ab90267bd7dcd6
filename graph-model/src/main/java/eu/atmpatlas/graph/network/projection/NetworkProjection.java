package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.Topology;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.version.DataVersion;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * Keeps the current network. It reads the whole network after each change: some hundredths of a
 * second for 1,000 records, some seconds for 100,000. Meanwhile readers get the previous network.
 * Thread-safe.
 */
public final class NetworkProjection implements Projection {

    private final TopologyReader reader;
    private final ChangeLog log;
    private final BroaderConcepts concepts;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile @Nullable Network current;

    /** Creates an empty projection; the projection runner fills it. */
    public NetworkProjection(Graph graph, ChangeLog log, Vocabularies vocabularies) {
        this.reader = new TopologyReader(graph, log);
        this.log = log;
        this.concepts = new BroaderConcepts(vocabularies);
    }

    /**
     * Returns the network with all changes before this call. After the timeout it returns the
     * latest network that exists. Before the first read has completed, this method waits without a
     * timeout.
     */
    public Network upToDate(Duration timeout) {
        try {
            checkpoint.await(log.head(), timeout);
            while (current == null && !checkpoint.isClosed()) {
                checkpoint.await(0, timeout);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the network is being closed", interrupted);
        }
        Network network = current;
        if (network == null) {
            throw new IllegalStateException("the network is closed");
        }
        return network;
    }

    /** Returns the network of an earlier version of the data. */
    public static Network of(DataVersion version) {
        return version.derived(
                Network.class,
                each -> {
                    var concepts = new BroaderConcepts(each.vocabularies());
                    return new Network(
                            TopologyReader.of(each),
                            concepts::selfAndNarrower,
                            concepts::broadestKind);
                });
    }

    @Override
    public String name() {
        return "network";
    }

    @Override
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    @Override
    public void reset() {
        Topology read = reader.read();
        current = new Network(read, concepts::selfAndNarrower, concepts::broadestKind);
        checkpoint.moveTo(read.seq());
    }

    /** Rebuilds the network, because its compact arrays cannot be changed in place. */
    @Override
    public void apply(List<Change> changes) {
        reset();
    }

    /** Limits reading to a quarter of the time. */
    @Override
    public int restFactor() {
        return 3;
    }
}
