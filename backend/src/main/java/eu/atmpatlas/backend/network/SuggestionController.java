package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.RelationSuggestion;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** Ties that might make sense. */
@Controller
class SuggestionController {

    private final NetworkArguments arguments;

    SuggestionController(NetworkArguments arguments) {
        this.arguments = arguments;
    }

    @QueryMapping
    @Nullable List<SuggestionResult> suggestedTies(
            @Argument String id, @Argument @Nullable Integer first) {
        int max = NetworkArguments.requireBetween("first", 0, 50, first == null ? 10 : first);
        Network network = arguments.network();
        String known = arguments.resolveId(network, id);
        if (known == null) {
            return null;
        }
        NetworkNode from = network.node(known);
        return network.suggestedRelations(known, max, arguments.relations(null, null)).stream()
                .map(relation -> SuggestionResult.of(from, relation))
                .toList();
    }

    record SuggestionResult(
            boolean isSuggestion,
            NetworkNode from,
            NetworkNode to,
            double score,
            List<SuggestionReason> reasons) {

        static SuggestionResult of(NetworkNode from, RelationSuggestion relation) {
            return new SuggestionResult(
                    true,
                    from,
                    relation.to(),
                    relation.score(),
                    relation.reasons().stream()
                            .map(reason -> new SuggestionReason(from, relation.to(), reason))
                            .toList());
        }
    }

    /** A reason with the two whom it concerns. */
    record SuggestionReason(NetworkNode from, NetworkNode to, RelationSuggestion.Reason reason) {

        /** Its part in the whole score. */
        public double score() {
            return reason.score();
        }
    }
}
