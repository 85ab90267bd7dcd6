package eu.atmpatlas.backend.search.text;

import java.util.Arrays;
import java.util.List;

/**
 * Shows why a record was found: its name, or the best matching alias, as HTML-escaped text with the
 * matching parts between {@code <mark>} and {@code </mark>}.
 */
public final class Highlighter {

    private Highlighter() {}

    /** The name, or an alias that matches the typed words better, with its marks. */
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

    /**
     * Sum of the match quality of each typed word. A further matching word counts more than a
     * better match.
     */
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

    private static TokenMatch better(TokenMatch left, TokenMatch right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    /** The characters to mark: for each typed token, only its best matches. */
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

    /** End of the shortest prefix of the word that folds to the typed token. */
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
