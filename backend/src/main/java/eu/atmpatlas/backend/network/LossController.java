package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkFilter;
import eu.atmpatlas.graph.network.RelationFilter;
import eu.atmpatlas.graph.network.model.LossImpact;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/** What the loss of records disconnects, and the smallest loss that separates two records. */
@Controller
class LossController {

    private static final int MAX_LOSSES = 100;

    private final NetworkArguments arguments;

    LossController(NetworkArguments arguments) {
        this.arguments = arguments;
    }

    @QueryMapping
    LossResult simulateLoss(
            @Argument List<String> ids,
            @Argument @Nullable NetworkFilterInput filter,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq) {
        NetworkArguments.requireBetween("ids", 1, MAX_LOSSES, ids.size());
        NetworkFilter part = arguments.filter(filter, arguments.day(asOf, seq));
        Network network = arguments.network(seq);
        var lost = new LinkedHashSet<String>();
        for (String id : ids) {
            String resolvedId = arguments.resolveId(network, id);
            if (resolvedId == null) {
                throw new BadInputException(
                        "ids", "has the value %s, which is not the id of a record".formatted(id));
            }
            lost.add(resolvedId);
        }
        LossImpact loss = network.loss(lost, part);
        return new LossResult(
                NetworkState.of(network.topology(), part.relations()),
                loss.removed(),
                loss.dependents(),
                loss.cutOff(),
                loss.before(),
                loss.after());
    }

    @QueryMapping
    @Nullable MinimumCutResult minimumCut(
            @Argument String from,
            @Argument String to,
            @Argument @Nullable List<RelationType> types,
            @Argument @Nullable LocalDate asOf,
            @Argument @Nullable Long seq) {
        RelationFilter relations = arguments.relations(types, asOf, seq);
        Network network = arguments.network(seq);
        String start = arguments.resolveId(network, from);
        String end = arguments.resolveId(network, to);
        if (start == null || end == null) {
            return null;
        }
        if (start.equals(end)) {
            throw new BadInputException("to", "must be another record than from");
        }
        Network.Cut cut = network.minimumCut(start, end, relations);
        return new MinimumCutResult(
                NetworkState.of(network.topology(), relations),
                cut.adjacent(),
                cut.records(),
                cut.pairs().stream()
                        .map(pair -> new NodePair(pair.getFirst(), pair.getLast()))
                        .toList());
    }

    record LossResult(
            NetworkState state,
            List<NetworkNode> removed,
            List<LossImpact.Dependent> dependents,
            List<NetworkNode> cutOff,
            LossImpact.Cohesion before,
            LossImpact.Cohesion after) {}

    record MinimumCutResult(
            NetworkState state, boolean joined, List<NetworkNode> records, List<NodePair> pairs) {}

    record NodePair(NetworkNode from, NetworkNode to) {}
}
