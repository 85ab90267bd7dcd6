package eu.atmpatlas.graph.network.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkAnalysis;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.version.DataVersion;

/** The latest analyses of parts of an earlier version of the network. Thread-safe. */
public final class VersionAnalyses {

    private static final int MAX_KEPT = 8;

    private final Cache<NetworkFilter, NetworkAnalysis> kept =
            Caffeine.newBuilder().maximumSize(MAX_KEPT).executor(Runnable::run).build();

    private VersionAnalyses() {}

    /** Returns the analysis of a part of a version's network, and keeps it with the version. */
    public static NetworkAnalysis of(DataVersion version, NetworkFilter filter) {
        Network network = NetworkProjection.of(version);
        return version.derived(VersionAnalyses.class, _ -> new VersionAnalyses())
                .kept
                .get(filter, network::analyse);
    }
}
