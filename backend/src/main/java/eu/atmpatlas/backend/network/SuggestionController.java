package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.RelationSuggestion;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** Suggests relations that might make sense. */
@Controller
class SuggestionController {

    private final NetworkArguments arguments;
    private final SuggestionText reasons;

    SuggestionController(NetworkArguments arguments, SuggestionText reasons) {
        this.arguments = arguments;
        this.reasons = reasons;
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
        return network
                .suggestedRelations(known, max, arguments.relations(null, null, null))
                .stream()
                .map(relation -> SuggestionResult.of(from, relation))
                .toList();
    }

    @SchemaMapping
    String text(SuggestionReason reason, @Argument @Nullable Language lang) {
        return reasons.text(reason, NetworkMessages.of(lang));
    }

    @SchemaMapping
    List<Concept> concepts(SuggestionReason reason) {
        return reasons.concepts(reason);
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

    /** {@code SuggestionReason} of the schema: a reason with the two records that it concerns. */
    record SuggestionReason(NetworkNode from, NetworkNode to, RelationSuggestion.Reason reason) {

        public String kind() {
            return SuggestionText.kind(reason);
        }

        /** The part of the reason in the whole score. */
        public double score() {
            return reason.score();
        }

        public List<NetworkNode> partners() {
            return reason instanceof RelationSuggestion.CommonPartners common
                    ? common.partners()
                    : List.of();
        }
    }
}
