package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Splits text into words. */
public final class Tokenizer {

    /** Characters allowed inside a word: hyphens, apostrophes, points, the soft hyphen. */
    private static final String JOINERS = "-\u2010\u2011\u00AD'\u2019\u02BC.";

    /** Longer tokens are cut: no name has them, and index terms have a maximum length. */
    private static final int MAX_TOKEN_LENGTH = 100;

    private Tokenizer() {}

    /**
     * The tokens by which a text can be found: every part of every word, and compound words as a
     * whole.
     */
    public static Set<String> tokens(String text) {
        var tokens = new LinkedHashSet<String>();
        for (Word word : words(text)) {
            word.parts().forEach(part -> tokens.add(part.token()));
            if (word.isCompound()) {
                tokens.add(truncate(word.joinedToken()));
            }
        }
        return tokens;
    }

    /**
     * The text in the form for sorting and comparing: its parts separated by spaces, {@code dare
     * nl} for {@code DARE-NL}. Empty if it has no letter and no digit.
     */
    public static String sortKey(String text) {
        return words(text).stream()
                .flatMap(word -> word.parts().stream())
                .map(Word.Part::token)
                .collect(Collectors.joining(" "));
    }

    /**
     * A run of letters and digits.
     *
     * @param token folded, never empty
     * @param start position of the run in the text
     * @param end position after the run
     */
    public record Token(String token, int start, int end) {}

    /** The runs of letters and digits of a text, in order. */
    public static List<Token> runs(String text) {
        return words(text).stream()
                .flatMap(word -> word.parts().stream())
                .map(part -> new Token(part.token(), part.start(), part.end()))
                .toList();
    }

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var parts = new ArrayList<Word.Part>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end > at) {
                String token = Folding.fold(text.substring(at, end));
                if (!token.isEmpty()) {
                    parts.add(new Word.Part(truncate(token), at, end));
                }
                at = end;
                if (isJoiner(text, at)) {
                    at++;
                    continue;
                }
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
            flush(parts, words);
        }
        flush(parts, words);
        return words;
    }

    /** Whether there is one joiner here, followed by a letter or digit. */
    private static boolean isJoiner(String text, int at) {
        return at + 1 < text.length()
                && JOINERS.indexOf(text.charAt(at)) >= 0
                && endOfRun(text, at + 1) > at + 1;
    }

    private static int endOfRun(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean mark = at > start && Character.getType(point) == Character.NON_SPACING_MARK;
            if (!Character.isLetterOrDigit(point) && !mark) {
                break;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static void flush(List<Word.Part> parts, List<Word> words) {
        if (!parts.isEmpty()) {
            words.add(new Word(List.copyOf(parts)));
            parts.clear();
        }
    }

    private static String truncate(String token) {
        return token.length() <= MAX_TOKEN_LENGTH
                ? token
                : token.substring(0, token.offsetByCodePoints(0, MAX_TOKEN_LENGTH / 2));
    }
}
