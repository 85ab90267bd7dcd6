package eu.atmpatlas.graph.network.projection;

import eu.atmpatlas.graph.change.Change;
import eu.atmpatlas.graph.change.ChangeLog;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.Topology;
import eu.atmpatlas.graph.projection.Checkpoint;
import eu.atmpatlas.graph.projection.Projection;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The network as it stands, read again whenever the change log has grown: some hundredths of a
 * second at a thousand records, some seconds at a hundred thousand, during which the one before is
 * served. Safe from any thread.
 */
public final class NetworkProjection implements Projection {

    private final TopologyReader reader;
    private final ChangeLog log;
    private final BroaderConcepts concepts;
    private final Checkpoint checkpoint = new Checkpoint();
    private volatile @Nullable Network current;

    /** Reads when the projection runner calls it. */
    public NetworkProjection(Graph graph, ChangeLog log, Vocabularies vocabularies) {
        this.reader = new TopologyReader(graph, log);
        this.log = log;
        this.concepts = new BroaderConcepts(vocabularies);
    }

    /**
     * The network, waiting for what was written before this call to be in it, but no longer than
     * {@code patience}: after that the last one is given. Only the very first reading is always
     * waited for.
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

    /** Its arrays are made for reading: one change makes all of them anew. */
    @Override
    public void apply(List<Change> changes) {
        reset();
    }

    /** At most a quarter of the time is spent on reading. */
    @Override
    public int restFactor() {
        return 3;
    }
}
