package eu.atmpatlas.backend.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A simple reference implementation of text matching, with loops and a table of edit distances. */
final class NaiveTextMatching {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-'.][\\p{L}\\p{N}]+)*");
    private static final Map<String, Integer> DISTANCES = new HashMap<>();
    private static final Map<String, List<String>> WORDS = new HashMap<>();
    private static final Map<String, List<String>> TOKENS = new HashMap<>();
    private static final Map<String, String> KEYS = new HashMap<>();
    private static final Map<String, Integer> RANKS = new HashMap<>();

    /** A query needs each rank about a dozen times; later queries do not. */
    private static final int MAX_CACHED = 20_000;

    private NaiveTextMatching() {}

    /** 0: no match; 13 full name, 12 full alias, 11 and 10 their starts, 9 to 1 word by word. */
    static int rank(String text, ReferenceRecord record) {
        if (RANKS.size() > MAX_CACHED) {
            RANKS.clear();
        }
        // Operators, whose names are among those of the place, change from day to day.
        String key = text + "\n" + record.id() + "\n" + record.placeNames();
        return RANKS.computeIfAbsent(key, any -> ranked(text, record));
    }

    private static int ranked(String text, ReferenceRecord record) {
        List<String> words = words(text);
        int rank = 9;
        for (String word : words) {
            rank = Math.min(rank, wordRank(word, record));
        }
        if (rank == 0 || words.isEmpty()) {
            return words.isEmpty() ? 9 : 0;
        }
        String key = sortKey(text);
        List<String> others = record.otherNames().stream().map(NaiveTextMatching::sortKey).toList();
        if (sortKey(record.name()).equals(key)) {
            return 13;
        }
        if (others.contains(key)) {
            return 12;
        }
        if (sortKey(record.name()).startsWith(key)) {
            return 11;
        }
        return others.stream().anyMatch(other -> other.startsWith(key)) ? 10 : rank;
    }

    static String sortKey(String text) {
        return KEYS.computeIfAbsent(
                text,
                any ->
                        String.join(
                                " ",
                                words(any).stream()
                                        .map(word -> word.replaceAll("[-'.]", " "))
                                        .toList()));
    }

    private static int wordRank(String word, ReferenceRecord record) {
        int parts = 9;
        for (String part : word.split("[-'.]")) {
            parts = Math.min(parts, tokenRank(part, record));
        }
        return Math.max(parts, tokenRank(word.replaceAll("[-'.]", ""), record));
    }

    private static int tokenRank(String token, ReferenceRecord record) {
        return Math.max(
                fit(token, List.of(record.name()), 3),
                Math.max(fit(token, record.otherNames(), 2), fit(token, record.placeNames(), 1)));
    }

    private static int fit(String token, List<String> texts, int field) {
        int best = 0;
        for (String text : texts) {
            for (String other : TOKENS.computeIfAbsent(text, NaiveTextMatching::tokens)) {
                best = Math.max(best, fit(token, other));
            }
        }
        return best == 0 ? 0 : (best - 1) * 3 + field;
    }

    private static int fit(String queryText, String token) {
        if (token.equals(queryText)) {
            return 3;
        }
        if (token.startsWith(queryText)) {
            return 2;
        }
        int allowedErrors = queryText.length() >= 8 ? 2 : queryText.length() >= 4 ? 1 : 0;
        return allowedErrors > 0 && distance(queryText, token) <= allowedErrors ? 1 : 0;
    }

    private static int distance(String a, String b) {
        return DISTANCES.computeIfAbsent(a + "\n" + b, any -> table(a, b));
    }

    private static int table(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + other, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        for (String word : words(text)) {
            tokens.addAll(List.of(word.split("[-'.]")));
            tokens.add(word.replaceAll("[-'.]", ""));
        }
        return tokens;
    }

    private static List<String> words(String text) {
        return WORDS.computeIfAbsent(text, NaiveTextMatching::split);
    }

    private static List<String> split(String text) {
        String folded =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replace("ß", "ss")
                        .replace("ø", "o")
                        .replace("ł", "l")
                        .replace("œ", "oe");
        return WORD.matcher(folded).results().map(found -> found.group()).toList();
    }
}
