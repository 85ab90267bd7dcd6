package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What somebody typed, ready to be compared. A record matches if every word does; a joined word
 * ({@code CAR-T}) does if it fits written as one or all its parts fit.
 */
public final class TypedText {

    /** A typed word: alternatives of which one has to fit, each tokens that all have to fit. */
    public record TypedWord(List<List<TypedToken>> alternatives) {}

    private final String key;
    private final List<TypedWord> words;

    private TypedText(String key, List<TypedWord> words) {
        this.key = key;
        this.words = words;
    }

    /** Takes typed text apart. */
    public static TypedText of(String typed) {
        var distinct = new LinkedHashMap<List<String>, Word>();
        for (Word word : Words.of(typed)) {
            distinct.putIfAbsent(word.parts().stream().map(Word.Part::token).toList(), word);
        }
        return new TypedText(
                Words.key(typed), distinct.values().stream().map(TypedText::typed).toList());
    }

    private static TypedWord typed(Word word) {
        var alternatives = new ArrayList<List<TypedToken>>();
        alternatives.add(word.parts().stream().map(part -> new TypedToken(part.token())).toList());
        if (word.joined()) {
            alternatives.add(List.of(new TypedToken(word.whole())));
        }
        return new TypedWord(alternatives);
    }

    /** The whole as names are compared: {@link Words#key}. */
    public String key() {
        return key;
    }

    /** The words, each once; none if nothing was typed that a record could have. */
    public List<TypedWord> words() {
        return words;
    }

    /** Whether there is nothing to look for. */
    public boolean isEmpty() {
        return words.isEmpty();
    }
}
