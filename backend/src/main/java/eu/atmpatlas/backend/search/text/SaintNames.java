package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The word for a saint in names, which is often shortened: St Luc is Saint-Luc. */
final class SaintNames {

    private static final Set<String> WORDS =
            Set.of("st", "ste", "saint", "sainte", "sint", "sankt");

    private SaintNames() {}

    /** What else to look for where one part of a typed word is such a word. */
    static List<List<QueryToken>> alternatives(Word word) {
        var alternatives = new ArrayList<List<QueryToken>>();
        for (int i = 0; i < word.parts().size(); i++) {
            String token = word.parts().get(i).token();
            if (WORDS.contains(token)) {
                for (String other : WORDS.stream().sorted().toList()) {
                    if (!other.equals(token)) {
                        alternatives.add(replaced(word, i, other));
                    }
                }
            }
        }
        return alternatives;
    }

    private static List<QueryToken> replaced(Word word, int at, String other) {
        var tokens = new ArrayList<QueryToken>();
        for (int i = 0; i < word.parts().size(); i++) {
            tokens.add(
                    i == at
                            ? QueryToken.whole(other)
                            : new QueryToken(word.parts().get(i).token()));
        }
        return List.copyOf(tokens);
    }
}
