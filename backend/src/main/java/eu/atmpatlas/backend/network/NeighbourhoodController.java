package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.model.EgoNetwork;
import eu.atmpatlas.graph.network.model.EgoNetwork.Neighbour;
import eu.atmpatlas.graph.network.model.NetworkRelation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;

/** The records around a record. */
@Controller
class NeighbourhoodController {

    private final NetworkArguments arguments;

    NeighbourhoodController(NetworkArguments arguments) {
        this.arguments = arguments;
    }

    @QueryMapping
    @Nullable NeighbourhoodResult neighbourhood(
            @Argument String id,
            @Argument @Nullable Integer depth,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq,
            @Argument @Nullable Integer limit) {
        int steps = NetworkArguments.requireBetween("depth", 1, 3, depth == null ? 1 : depth);
        int max = NetworkArguments.requireBetween("limit", 1, 500, limit == null ? 100 : limit);
        RelationFilter relations = arguments.relations(types, asOf, seq);
        Network network = arguments.network(seq);
        String centre = arguments.resolveId(network, id);
        if (centre == null) {
            return null;
        }
        EgoNetwork found =
                network.neighbourhood(centre, steps, max, NetworkArguments.kinds(kinds), relations);
        return new NeighbourhoodResult(
                NetworkState.of(network.topology(), relations),
                found.nodes(),
                found.relations(),
                found.more());
    }

    record NeighbourhoodResult(
            NetworkState state, List<Neighbour> nodes, List<NetworkRelation> ties, int more) {}
}
