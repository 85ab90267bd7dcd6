package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes text apart into words. */
public final class Words {

    /** What may stand inside a word: hyphens, apostrophes, points, the soft hyphen. */
    private static final String JOINERS = "-\u2010\u2011\u00AD'\u2019\u02BC.";

    /** Longer runs are cut: no name has them, and an index term has its limit. */
    private static final int LONGEST_TOKEN = 100;

    private Words() {}

    /** The tokens that a text can be found by: every part of every word, and joined words whole. */
    public static Set<String> tokens(String text) {
        var tokens = new LinkedHashSet<String>();
        for (Word word : of(text)) {
            word.parts().forEach(part -> tokens.add(part.token()));
            if (word.joined()) {
                tokens.add(cut(word.whole()));
            }
        }
        return tokens;
    }

    /**
     * The text as it is sorted and compared as a whole: its parts with one space between, {@code
     * dare nl} for {@code DARE-NL}. Empty if it has no letter and no digit.
     */
    public static String key(String text) {
        return of(text).stream()
                .flatMap(word -> word.parts().stream())
                .map(Word.Part::token)
                .collect(Collectors.joining(" "));
    }

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        var parts = new ArrayList<Word.Part>();
        int at = 0;
        while (at < text.length()) {
            int end = endOfRun(text, at);
            if (end > at) {
                String token = Folding.fold(text.substring(at, end));
                if (!token.isEmpty()) {
                    parts.add(new Word.Part(cut(token), at, end));
                }
                at = end;
                if (joins(text, at)) {
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

    /** Whether one joiner stands here, with a letter or digit right behind it. */
    private static boolean joins(String text, int at) {
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

    private static String cut(String token) {
        return token.length() <= LONGEST_TOKEN
                ? token
                : token.substring(0, token.offsetByCodePoints(0, LONGEST_TOKEN / 2));
    }
}
