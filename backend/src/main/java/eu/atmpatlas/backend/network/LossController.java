package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.network.Loss;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.TieFilter;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** What breaks when records vanish, and how many must vanish for two to be parted. */
@Controller
class LossController {

    private static final int MOST_LOSSES = 100;

    private final Questions questions;

    LossController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    Simulated simulateLoss(
            @Argument List<String> ids,
            @Argument @Nullable FilterInput filter,
            @Argument @Nullable LocalDate asOf) {
        Questions.within("ids", 1, MOST_LOSSES, ids.size());
        NetworkFilter part = questions.filter(filter, asOf);
        Network network = questions.network();
        var lost = new LinkedHashSet<String>();
        for (String id : ids) {
            String known = questions.known(network, id);
            if (known == null) {
                throw new BadInputException("ids", "names %s, which is no record".formatted(id));
            }
            lost.add(known);
        }
        Loss loss = network.loss(lost, part);
        return new Simulated(
                NetworkState.of(network.topology(), part.ties()),
                loss.removed(),
                loss.dependents(),
                loss.cutOff(),
                loss.before(),
                loss.after());
    }

    @QueryMapping
    @Nullable Parting minimumCut(
            @Argument String from,
            @Argument String to,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable LocalDate asOf) {
        TieFilter ties = questions.ties(types, asOf);
        Network network = questions.network();
        String start = questions.known(network, from);
        String end = questions.known(network, to);
        if (start == null || end == null) {
            return null;
        }
        if (start.equals(end)) {
            throw new BadInputException("to", "must be another record than from");
        }
        Network.Cut cut = network.minimumCut(start, end, ties);
        return new Parting(
                NetworkState.of(network.topology(), ties),
                cut.joined(),
                cut.records(),
                cut.pairs().stream()
                        .map(pair -> new Pair(pair.getFirst(), pair.getLast()))
                        .toList());
    }

    record Simulated(
            NetworkState state,
            List<NetworkNode> removed,
            List<Loss.Dependent> dependents,
            List<NetworkNode> cutOff,
            Loss.State before,
            Loss.State after) {}

    record Parting(
            NetworkState state, boolean joined, List<NetworkNode> records, List<Pair> pairs) {}

    record Pair(NetworkNode from, NetworkNode to) {}
}
