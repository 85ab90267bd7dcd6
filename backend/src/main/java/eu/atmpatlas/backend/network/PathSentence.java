package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.model.NetworkNode;
import eu.atmpatlas.graph.network.model.NetworkPath;
import eu.atmpatlas.graph.network.model.NetworkRelation;

/** Describes a path: "A runs B, which is supplied by C (lentiviral vector), which is run by D." */
final class PathSentence {

    private PathSentence() {}

    static String of(NetworkPath path, NetworkMessages messages) {
        var sentence = new StringBuilder(path.nodes().getFirst().name());
        for (int step = 0; step < path.steps().size(); step++) {
            NetworkNode from = path.nodes().get(step);
            String phrase =
                    phrase(
                            path.steps().get(step).getFirst(),
                            from,
                            path.nodes().get(step + 1),
                            messages);
            if (step == 0) {
                sentence.append(' ').append(phrase);
            } else {
                String going = from.kind() == EntityKind.EXPERT ? "and.who" : "and.which";
                sentence.append(messages.format(going, phrase));
            }
        }
        return sentence.append('.').toString();
    }

    private static String phrase(
            NetworkRelation relation, NetworkNode from, NetworkNode to, NetworkMessages messages) {
        String way = relation.from().equals(from.id()) ? ".out" : ".in";
        String phrase = messages.format(relation.type().name() + way, to.name());
        return relation.role() == null ? phrase : "%s (%s)".formatted(phrase, relation.role());
    }
}
