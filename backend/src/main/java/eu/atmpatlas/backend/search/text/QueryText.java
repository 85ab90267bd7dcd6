package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What somebody typed, ready to be compared. A record matches if every word does; a joined word
 * ({@code CAR-T}) does if it fits written as one or all its parts fit.
 */
public final class QueryText {

    /** A typed word: alternatives of which one has to fit, each tokens that all have to fit. */
    public record QueryWord(List<List<QueryToken>> alternatives) {}

    private final String key;
    private final List<QueryWord> words;

    private QueryText(String key, List<QueryWord> words) {
        this.key = key;
        this.words = words;
    }

    /** Takes typed text apart. */
    public static QueryText of(String queryText) {
        var distinct = new LinkedHashMap<List<String>, Word>();
        for (Word word : Tokenizer.words(queryText)) {
            distinct.putIfAbsent(word.parts().stream().map(Word.Part::token).toList(), word);
        }
        return new QueryText(
                Tokenizer.sortKey(queryText),
                distinct.values().stream().map(QueryText::parseWord).toList());
    }

    private static QueryWord parseWord(Word word) {
        var alternatives = new ArrayList<List<QueryToken>>();
        alternatives.add(word.parts().stream().map(part -> new QueryToken(part.token())).toList());
        if (word.isCompound()) {
            alternatives.add(List.of(new QueryToken(word.joinedToken())));
        }
        return new QueryWord(alternatives);
    }

    /** The whole as names are compared: {@link Words#key}. */
    public String key() {
        return key;
    }

    /** The words, each once; none if nothing was typed that a record could have. */
    public List<QueryWord> words() {
        return words;
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
