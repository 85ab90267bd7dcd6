package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What figures are computed from and under which assumptions.
 *
 * @param among ids of the sites in scope; null for all. Sites that only a what-if has always are.
 */
public record Question(
        Landscape land,
        Geography geography,
        Terms terms,
        Scenario scenario,
        LocalDate asOf,
        @Nullable Set<String> among) {

    /** The same of another landscape. */
    public Question over(Landscape other, Geography laidOut) {
        return new Question(other, laidOut, terms, scenario, asOf, among);
    }

    /** Sites in scope in one of these areas, in the order of ids. */
    List<SiteFacts> sites(Collection<Area> areas) {
        return sites().stream()
                .filter(site -> areas.stream().anyMatch(area -> area.holds(site)))
                .toList();
    }

    /** Sites in scope. */
    public List<SiteFacts> sites() {
        Set<String> wanted = among;
        return land.sites().stream()
                .filter(site -> wanted == null || !site.real() || wanted.contains(site.id()))
                .toList();
    }

    /**
     * Sites in scope that lie in no area of a level, as far as is known, but may lie in one of
     * these.
     */
    public int placeless(Level level, Collection<Area> areas) {
        boolean all = areas.size() == geography.areas(level).size();
        return (int)
                sites().stream()
                        .filter(site ->
                                geography.of(level, site.country(), site.region()).isEmpty())
                        .filter(site -> all || mayLieIn(areas, site.country()))
                        .count();
    }

    private static boolean mayLieIn(Collection<Area> areas, @Nullable String country) {
        return country == null
                || areas.stream().anyMatch(area -> area.countries().contains(country));
    }

    /** Whether a site works in the scenario. */
    Known counts(SiteFacts site) {
        return scenario.counts(site);
    }

    /** Each ability of a vocabulary's codes, in their order. */
    Map<String, Ability> abilities(String scheme, List<String> codes) {
        var abilities = new java.util.LinkedHashMap<String, Ability>();
        codes.forEach(code -> abilities.put(code, terms.ability(scheme, code)));
        return abilities;
    }

    static <K> Map<K, Integer> counts(Collection<K> things) {
        var counts = new HashMap<K, Integer>();
        things.forEach(thing -> counts.merge(thing, 1, Integer::sum));
        return counts;
    }
}
