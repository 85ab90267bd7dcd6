package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The typed text, parsed. A record matches if every word matches. A compound word ({@code CAR-T})
 * matches as one joined word, or if all its parts match.
 */
public final class QueryText {

    /**
     * A typed word: one of the alternatives must match; all tokens of an alternative must match.
     */
    public record QueryWord(List<List<QueryToken>> alternatives) {}

    private final String key;
    private final List<QueryWord> words;

    private QueryText(String key, List<QueryWord> words) {
        this.key = key;
        this.words = words;
    }

    /** Parses typed text. */
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
        alternatives.addAll(SaintNames.alternatives(word));
        return new QueryWord(alternatives);
    }

    /** This text without tolerance of typing errors. */
    public QueryText withoutTypingErrors() {
        return new QueryText(
                key,
                words.stream()
                        .map(word ->
                                new QueryWord(
                                        word.alternatives().stream()
                                                .map(tokens ->
                                                        tokens.stream()
                                                                .map(
                                                                        QueryToken
                                                                                ::withoutTypingErrors)
                                                                .toList())
                                                .toList()))
                        .toList());
    }

    /** The whole text in the form in which names are compared: {@link Tokenizer#sortKey}. */
    public String key() {
        return key;
    }

    /** The distinct words; none if the text has no letter or digit. */
    public List<QueryWord> words() {
        return words;
    }

    /** Whether there is nothing to search for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
