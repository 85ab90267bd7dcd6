package eu.atmpatlas.backend.search.text;

import java.util.Arrays;
import java.util.List;

/**
 * Shows why a record was found: its name, or the alias that fits better, as HTML-escaped text with
 * what fits between {@code <mark>} and {@code </mark>}.
 */
public final class Highlighter {

    private Highlighter() {}

    /** The name, or that of the aliases which fits the typed words better, with its marks. */
    public static String highlight(TypedText typed, String name, List<String> aliases) {
        String best = name;
        int bestScore = score(typed, name);
        for (String alias : aliases) {
            int score = score(typed, alias);
            if (score > bestScore) {
                best = alias;
                bestScore = score;
            }
        }
        return marked(best, marks(typed, best));
    }

    /** The sum of how each typed word fits: a word more counts for more than a better fit. */
    private static int score(TypedText typed, String text) {
        List<Word> words = Words.of(text);
        int score = 0;
        for (TypedText.TypedWord word : typed.words()) {
            int best = 0;
            for (List<TypedToken> alternative : word.alternatives()) {
                int worst = Fit.EXACT.ordinal();
                for (TypedToken token : alternative) {
                    worst = Math.min(worst, bestFit(token, words).ordinal());
                }
                best = Math.max(best, worst);
            }
            score += best == 0 ? 0 : 10 + best;
        }
        return score * 2 + (Words.key(text).startsWith(typed.key()) ? 1 : 0);
    }

    private static Fit bestFit(TypedToken typed, List<Word> words) {
        Fit best = Fit.NONE;
        for (Word word : words) {
            for (Word.Part part : word.parts()) {
                best = better(best, typed.fit(part.token()));
            }
            if (word.joined()) {
                best = better(best, typed.fit(word.whole()));
            }
        }
        return best;
    }

    private static Fit better(Fit one, Fit other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Which characters of the text to mark; of each typed token only where it fits best. */
    private static boolean[] marks(TypedText typed, String text) {
        var marks = new boolean[text.length()];
        List<Word> words = Words.of(text);
        for (TypedText.TypedWord word : typed.words()) {
            for (List<TypedToken> alternative : word.alternatives()) {
                for (TypedToken token : alternative) {
                    Fit best = bestFit(token, words);
                    if (best != Fit.NONE) {
                        words.forEach(found -> mark(token, best, found, text, marks));
                    }
                }
            }
        }
        return marks;
    }

    private static void mark(TypedToken typed, Fit best, Word word, String text, boolean[] marks) {
        boolean inPart = false;
        for (Word.Part part : word.parts()) {
            if (typed.fit(part.token()) == best) {
                inPart = true;
                int end =
                        best == Fit.PREFIX
                                ? endOfPrefix(text, part.start(), part.end(), typed)
                                : part.end();
                Arrays.fill(marks, part.start(), end, true);
            }
        }
        if (!inPart && word.joined() && typed.fit(word.whole()) == best) {
            int end =
                    best == Fit.PREFIX
                            ? endOfPrefix(text, word.start(), word.end(), typed)
                            : word.end();
            Arrays.fill(marks, word.start(), end, true);
        }
    }

    /** The end of the shortest start of the word that folds to all that was typed. */
    private static int endOfPrefix(String text, int start, int end, TypedToken typed) {
        int at = start;
        while (at < end) {
            at += Character.charCount(text.codePointAt(at));
            String folded = Words.key(text.substring(start, at)).replace(" ", "");
            boolean splitsCharacter =
                    at < end
                            && Character.getType(text.codePointAt(at))
                                    == Character.NON_SPACING_MARK;
            if (!splitsCharacter && folded.length() >= typed.text().length()) {
                return at;
            }
        }
        return end;
    }

    private static String marked(String text, boolean[] marks) {
        var html = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (marks[at] && (at == 0 || !marks[at - 1])) {
                html.append("<mark>");
            }
            html.append(escaped(text.charAt(at)));
            if (marks[at] && (at == text.length() - 1 || !marks[at + 1])) {
                html.append("</mark>");
            }
        }
        return html.toString();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> String.valueOf(character);
        };
    }
}
