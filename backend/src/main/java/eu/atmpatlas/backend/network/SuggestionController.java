package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.network.Network;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.SuggestedTie;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** Ties that might make sense. */
@Controller
class SuggestionController {

    private final Questions questions;

    SuggestionController(Questions questions) {
        this.questions = questions;
    }

    @QueryMapping
    @Nullable List<Suggested> suggestedTies(
            @Argument String id, @Argument @Nullable Integer first) {
        int most = Questions.within("first", 0, 50, first == null ? 10 : first);
        Network network = questions.network();
        String known = questions.known(network, id);
        if (known == null) {
            return null;
        }
        NetworkNode from = network.node(known);
        return network.suggestedTies(known, most, questions.ties(null, null)).stream()
                .map(tie -> Suggested.of(from, tie))
                .toList();
    }

    record Suggested(
            boolean isSuggestion,
            NetworkNode from,
            NetworkNode to,
            double score,
            List<Why> reasons) {

        static Suggested of(NetworkNode from, SuggestedTie tie) {
            return new Suggested(
                    true,
                    from,
                    tie.to(),
                    tie.score(),
                    tie.reasons().stream().map(reason -> new Why(from, tie.to(), reason)).toList());
        }
    }

    /** A reason with the two whom it concerns. */
    record Why(NetworkNode from, NetworkNode to, SuggestedTie.Reason reason) {

        /** Its part in the whole score. */
        public double score() {
            return reason.score();
        }
    }
}
