package eu.atmpatlas.backend.network;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.RelationSuggestion;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.springframework.stereotype.Component;

import java.util.List;

/** Explains why a relation is suggested: the kind of reason, its text and its concepts. */
@Component
class SuggestionText {

    private final ConceptLookup concepts;

    SuggestionText(ConceptLookup concepts) {
        this.concepts = concepts;
    }

    static String kind(RelationSuggestion.Reason reason) {
        return switch (reason) {
            case RelationSuggestion.CommonPartners _ -> "COMMON_PARTNERS";
            case RelationSuggestion.ComplementaryCapabilities _ -> "COMPLEMENTARY_CAPABILITIES";
            case RelationSuggestion.SharedBottlenecks _ -> "SHARED_BOTTLENECK";
        };
    }

    List<Concept> concepts(SuggestionController.SuggestionReason reason) {
        return switch (reason.reason()) {
            case RelationSuggestion.CommonPartners _ -> List.of();
            case RelationSuggestion.ComplementaryCapabilities lacking ->
                    concepts.byCodes("capability", lacking.needs());
            case RelationSuggestion.SharedBottlenecks shared ->
                    concepts.byCodes("bottleneck", shared.bottlenecks());
        };
    }

    String text(SuggestionController.SuggestionReason reason, NetworkMessages messages) {
        String named = labels(concepts(reason), messages);
        return switch (reason.reason()) {
            case RelationSuggestion.CommonPartners common ->
                    messages.format(
                            "reason.partners",
                            messages.joinList(
                                    common.partners().stream().map(NetworkNode::name).toList()));
            case RelationSuggestion.ComplementaryCapabilities lacking -> {
                String types =
                        labels(concepts.byCodes("product-type", lacking.productTypes()), messages);
                yield messages.format(
                        types.isEmpty() ? "reason.capabilities" : "reason.capabilities.types",
                        reason.to().name(),
                        reason.from().name(),
                        named,
                        types);
            }
            case RelationSuggestion.SharedBottlenecks _ ->
                    messages.format("reason.bottlenecks", named);
        };
    }

    private static String labels(List<Concept> concepts, NetworkMessages messages) {
        return messages.joinList(
                concepts.stream()
                        .map(concept -> messages.isDutch() ? concept.labelNl() : concept.labelEn())
                        .map(SuggestionText::lowerCaseFirst)
                        .toList());
    }

    /**
     * Makes "Cell processing" "cell processing", and leaves "CAR-T cells" and "iPSC" as they are.
     */
    private static String lowerCaseFirst(String label) {
        boolean word =
                label.length() > 1
                        && Character.isUpperCase(label.charAt(0))
                        && Character.isLowerCase(label.charAt(1));
        return word ? Character.toLowerCase(label.charAt(0)) + label.substring(1) : label;
    }
}
