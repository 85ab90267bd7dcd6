package eu.atmpatlas.backend.search.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A name as it is compared with other names.
 *
 * @param key its words in order, folded; empty if it has no letter and no digit
 * @param words its distinct words
 * @param initials its acronyms: with and without small words such as "of"; none of short names
 */
public record NameWords(String key, Set<String> words, Set<String> initials) {

    private static final Set<String> SMALL_WORDS =
            Set.of(
                    "a", "and", "at", "d", "da", "das", "de", "dei", "del", "della", "den", "der",
                    "des", "di", "die", "do", "du", "e", "el", "en", "et", "for", "fur", "het", "i",
                    "in", "l", "la", "las", "le", "les", "los", "of", "og", "on", "the", "und",
                    "van", "voor", "y", "za", "zur");

    private static final int MIN_ACRONYM = 3;
    private static final int MAX_ACRONYM = 10;

    /** Reads a name. */
    public static NameWords of(String name) {
        String key = Tokenizer.sortKey(name);
        List<String> all = key.isEmpty() ? List.of() : List.of(key.split(" ", -1));
        var initials = new LinkedHashSet<String>();
        addInitials(all, initials);
        var large = new ArrayList<>(all);
        large.removeIf(SMALL_WORDS::contains);
        addInitials(large, initials);
        return new NameWords(key, new LinkedHashSet<>(all), initials);
    }

    private static void addInitials(List<String> words, Set<String> initials) {
        if (words.size() >= MIN_ACRONYM && words.size() <= MAX_ACRONYM) {
            var letters = new StringBuilder();
            words.forEach(word -> letters.appendCodePoint(word.codePointAt(0)));
            initials.add(letters.toString());
        }
    }

    /** Whether this one word may be the acronym of a longer name. */
    public boolean isAcronym() {
        return words.size() == 1 && key.length() >= MIN_ACRONYM && key.length() <= MAX_ACRONYM;
    }

    /** Whether one of the two names is the acronym of the other. */
    public boolean abbreviates(NameWords other) {
        return isAcronym() && other.initials.contains(key)
                || other.isAcronym() && initials.contains(other.key);
    }

    /**
     * How much a word counts: the logarithm of one plus the share of records without it.
     *
     * @param frequency in how many records it occurs
     */
    public static double weight(int frequency, int records) {
        return Math.log1p((double) Math.max(1, records) / Math.max(1, frequency));
    }
}
