package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.SuggestedTie;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.springframework.stereotype.Component;

import java.util.List;

/** Why a tie is suggested: its sort, the sentence and the concepts it names. */
@Component
class ReasonText {

    private final Concepts concepts;

    ReasonText(Concepts concepts) {
        this.concepts = concepts;
    }

    static String kind(SuggestionController.Why why) {
        return switch (why.reason()) {
            case SuggestedTie.CommonPartners _ -> "COMMON_PARTNERS";
            case SuggestedTie.ComplementaryCapabilities _ -> "COMPLEMENTARY_CAPABILITIES";
            case SuggestedTie.SharedBottlenecks _ -> "SHARED_BOTTLENECK";
        };
    }

    static List<NetworkNode> partners(SuggestionController.Why why) {
        return why.reason() instanceof SuggestedTie.CommonPartners common
                ? common.partners()
                : List.of();
    }

    List<Concept> concepts(SuggestionController.Why why) {
        return switch (why.reason()) {
            case SuggestedTie.CommonPartners _ -> List.of();
            case SuggestedTie.ComplementaryCapabilities lacking ->
                    concepts.of("capability", lacking.needs());
            case SuggestedTie.SharedBottlenecks shared ->
                    concepts.of("bottleneck", shared.bottlenecks());
        };
    }

    String text(SuggestionController.Why why, Words words) {
        String named = labels(concepts(why), words);
        return switch (why.reason()) {
            case SuggestedTie.CommonPartners common ->
                    words.say(
                            "reason.partners",
                            words.list(common.partners().stream().map(NetworkNode::name).toList()));
            case SuggestedTie.ComplementaryCapabilities lacking -> {
                String types = labels(concepts.of("product-type", lacking.productTypes()), words);
                yield words.say(
                        types.isEmpty() ? "reason.capabilities" : "reason.capabilities.types",
                        why.to().name(),
                        why.from().name(),
                        named,
                        types);
            }
            case SuggestedTie.SharedBottlenecks _ -> words.say("reason.bottlenecks", named);
        };
    }

    private static String labels(List<Concept> concepts, Words words) {
        return words.list(
                concepts.stream()
                        .map(concept -> words.dutch() ? concept.labelNl() : concept.labelEn())
                        .map(ReasonText::insideASentence)
                        .toList());
    }

    /** "Cell processing" as "cell processing", but "CAR-T cells" and "iPSC" as they are. */
    private static String insideASentence(String label) {
        boolean word =
                label.length() > 1
                        && Character.isUpperCase(label.charAt(0))
                        && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
