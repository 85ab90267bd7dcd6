package eu.atmpatlas.backend.network;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.network.NetworkNode;
import eu.atmpatlas.graph.network.NetworkPath;
import eu.atmpatlas.graph.network.NetworkTie;

/** A path in words: "A runs B, which is supplied by C (lentiviral vector), which is run by D." */
final class PathSentence {

    private PathSentence() {}

    static String of(NetworkPath path, Words words) {
        var sentence = new StringBuilder(path.nodes().getFirst().name());
        for (int step = 0; step < path.steps().size(); step++) {
            NetworkNode from = path.nodes().get(step);
            String phrase =
                    phrase(
                            path.steps().get(step).getFirst(),
                            from,
                            path.nodes().get(step + 1),
                            words);
            if (step == 0) {
                sentence.append(' ').append(phrase);
            } else {
                String going = from.kind() == EntityKind.EXPERT ? "and.who" : "and.which";
                sentence.append(words.say(going, phrase));
            }
        }
        return sentence.append('.').toString();
    }

    private static String phrase(NetworkTie tie, NetworkNode from, NetworkNode to, Words words) {
        String way = tie.from().equals(from.id()) ? ".out" : ".in";
        String phrase = words.say(tie.type().name() + way, to.name());
        return tie.role() == null ? phrase : "%s (%s)".formatted(phrase, tie.role());
    }
}
