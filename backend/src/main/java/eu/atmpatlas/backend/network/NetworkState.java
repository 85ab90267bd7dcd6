package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.Topology;

import java.time.Instant;
import java.time.LocalDate;

/** The state of the data that a result is about. */
record NetworkState(String dataVersion, Instant readAt, LocalDate asOf) {

    static NetworkState of(Topology topology, RelationFilter relations) {
        return new NetworkState(Long.toString(topology.seq()), topology.readAt(), relations.asOf());
    }
}
