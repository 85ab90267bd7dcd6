package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.EnumSet;
import java.util.List;

/** The best path between two records, for other packages; as the query {@code paths} finds it. */
@Component
public final class RelationPaths {

    /**
     * The relations of a regulator with whom it authorises and inspects join nearly everything in a
     * country, and are no collaboration.
     */
    static final List<RelationType> COLLABORATION =
            List.copyOf(
                    EnumSet.complementOf(
                            EnumSet.of(RelationType.AUTHORISES, RelationType.INSPECTS)));

    private final NetworkArguments arguments;

    RelationPaths(NetworkArguments arguments) {
        this.arguments = arguments;
    }

    /** The id of a record in the network, also if it was merged; null if there is none. */
    public @Nullable String resolveId(String id) {
        return arguments.resolveId(arguments.network(), id);
    }

    /**
     * The best path that is valid today and not longer than this; null if there is none, if the two
     * are the same, or if one is not in the network.
     */
    public @Nullable NetworkPath best(String from, String to, int maxLength) {
        Network network = arguments.network();
        if (from.equals(to) || !network.contains(from) || !network.contains(to)) {
            return null;
        }
        RelationFilter relations = arguments.relations(COLLABORATION, null, null);
        return network.paths(from, to, maxLength, 1, relations).paths().stream()
                .findFirst()
                .orElse(null);
    }
}
