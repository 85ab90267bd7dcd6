package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.search.text.Gazetteer;
import eu.atmpatlas.backend.search.text.Gazetteer.Town;
import eu.atmpatlas.backend.search.text.Tokenizer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of towns as words. Immutable. */
final class TownNames {

    /** Of towns with the same name, the largest is meant. */
    private static final Comparator<Town> LARGEST_FIRST =
            Comparator.comparingInt(Town::population).reversed();

    private final Map<String, List<Town>> byName = new HashMap<>();
    private int longest;

    /**
     * Towns with a name.
     *
     * @param length of the name, in words
     * @param towns largest first
     */
    record Match(int length, List<Town> towns) {

        /** The largest town, of those in the countries if there is one. */
        Town in(Set<String> countries) {
            return towns.stream()
                    .filter(each -> countries.contains(each.country()))
                    .findFirst()
                    .orElse(towns.getFirst());
        }
    }

    private TownNames() {}

    static TownNames read() {
        return of(Gazetteer.read());
    }

    static TownNames of(Collection<Town> towns) {
        var names = new TownNames();
        towns.stream().sorted(LARGEST_FIRST).forEach(names::add);
        return names;
    }

    private void add(Town town) {
        for (String name : town.names()) {
            String key = Tokenizer.sortKey(name);
            List<Town> same = byName.computeIfAbsent(key, _ -> new ArrayList<>());
            if (!same.contains(town)) {
                same.add(town);
            }
            longest = Math.max(longest, key.split(" ", -1).length);
        }
    }

    /** The longest name that begins at a word; null if there is none. */
    @Nullable Match longestAt(List<String> words, int from) {
        for (int length = Math.min(longest, words.size() - from); length > 0; length--) {
            List<Town> towns = byName.get(String.join(" ", words.subList(from, from + length)));
            if (towns != null) {
                return new Match(length, towns);
            }
        }
        return null;
    }
}
