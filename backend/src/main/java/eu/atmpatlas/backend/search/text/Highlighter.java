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
    public static String highlight(QueryText queryText, String name, List<String> aliases) {
        String best = name;
        int bestScore = score(queryText, name);
        for (String alias : aliases) {
            int score = score(queryText, alias);
            if (score > bestScore) {
                best = alias;
                bestScore = score;
            }
        }
        return toHtml(best, marks(queryText, best));
    }

    /** The sum of how each typed word fits: a word more counts for more than a better fit. */
    private static int score(QueryText queryText, String text) {
        List<Word> words = Tokenizer.words(text);
        int score = 0;
        for (QueryText.QueryWord word : queryText.words()) {
            int best = 0;
            for (List<QueryToken> alternative : word.alternatives()) {
                int worst = TokenMatch.EXACT.ordinal();
                for (QueryToken token : alternative) {
                    worst = Math.min(worst, bestMatch(token, words).ordinal());
                }
                best = Math.max(best, worst);
            }
            score += best == 0 ? 0 : 10 + best;
        }
        return score * 2 + (Tokenizer.sortKey(text).startsWith(queryText.key()) ? 1 : 0);
    }

    private static TokenMatch bestMatch(QueryToken queryText, List<Word> words) {
        TokenMatch best = TokenMatch.NONE;
        for (Word word : words) {
            for (Word.Part part : word.parts()) {
                best = better(best, queryText.match(part.token()));
            }
            if (word.isCompound()) {
                best = better(best, queryText.match(word.joinedToken()));
            }
        }
        return best;
    }

    private static TokenMatch better(TokenMatch one, TokenMatch other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** Which characters of the text to mark; of each typed token only where it fits best. */
    private static boolean[] marks(QueryText queryText, String text) {
        var marks = new boolean[text.length()];
        List<Word> words = Tokenizer.words(text);
        for (QueryText.QueryWord word : queryText.words()) {
            for (List<QueryToken> alternative : word.alternatives()) {
                for (QueryToken token : alternative) {
                    TokenMatch best = bestMatch(token, words);
                    if (best != TokenMatch.NONE) {
                        words.forEach(found -> mark(token, best, found, text, marks));
                    }
                }
            }
        }
        return marks;
    }

    private static void mark(
            QueryToken queryText, TokenMatch best, Word word, String text, boolean[] marks) {
        boolean inPart = false;
        for (Word.Part part : word.parts()) {
            if (queryText.match(part.token()) == best) {
                inPart = true;
                int end =
                        best == TokenMatch.PREFIX
                                ? endOfPrefix(text, part.start(), part.end(), queryText)
                                : part.end();
                Arrays.fill(marks, part.start(), end, true);
            }
        }
        if (!inPart && word.isCompound() && queryText.match(word.joinedToken()) == best) {
            int end =
                    best == TokenMatch.PREFIX
                            ? endOfPrefix(text, word.start(), word.end(), queryText)
                            : word.end();
            Arrays.fill(marks, word.start(), end, true);
        }
    }

    /** The end of the shortest start of the word that folds to all that was typed. */
    private static int endOfPrefix(String text, int start, int end, QueryToken queryText) {
        int at = start;
        while (at < end) {
            at += Character.charCount(text.codePointAt(at));
            String folded = Tokenizer.sortKey(text.substring(start, at)).replace(" ", "");
            boolean splitsCharacter =
                    at < end
                            && Character.getType(text.codePointAt(at))
                                    == Character.NON_SPACING_MARK;
            if (!splitsCharacter && folded.length() >= queryText.text().length()) {
                return at;
            }
        }
        return end;
    }

    private static String toHtml(String text, boolean[] marks) {
        var html = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            if (marks[at] && (at == 0 || !marks[at - 1])) {
                html.append("<mark>");
            }
            html.append(escape(text.charAt(at)));
            if (marks[at] && (at == text.length() - 1 || !marks[at + 1])) {
                html.append("</mark>");
            }
        }
        return html.toString();
    }

    private static String escape(char character) {
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
