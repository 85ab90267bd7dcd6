package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.Neighbourhood;
import eu.atmpatlas.graph.network.Neighbourhood.Neighbour;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkTie;
import eu.atmpatlas.graph.network.TieFilter;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.List;

/** What lies around a record. */
@Controller
class NeighbourhoodController {

    private final Questions questions;

    NeighbourhoodController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable Around neighbourhood(
            @Argument String id,
            @Argument @Nullable Integer depth,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable List<EntityKind> kinds,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Integer limit) {
        int steps = Questions.within("depth", 1, 3, depth == null ? 1 : depth);
        int most = Questions.within("limit", 1, 500, limit == null ? 100 : limit);
        TieFilter ties = questions.ties(types, asOf);
        Network network = questions.network();
        String middle = questions.known(network, id);
        if (middle == null) {
            return null;
        }
        Neighbourhood found =
                network.neighbourhood(middle, steps, most, Questions.kinds(kinds), ties);
        return new Around(
                NetworkState.of(network.topology(), ties),
                found.nodes(),
                found.ties(),
                found.more());
    }

    record Around(NetworkState state, List<Neighbour> nodes, List<NetworkTie> ties, int more) {}
}
