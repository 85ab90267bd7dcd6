package eu.atmpatlas.graph.gaps.figure;

import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The data that figures are computed from, and the assumptions.
 *
 * @param siteIds ids of the sites in scope; null for all. Sites that exist only in a what-if
 *     scenario are always in scope.
 */
public record IndicatorContext(
        Landscape landscape,
        Geography geography,
        VocabularyLookup vocabularies,
        Scenario scenario,
        LocalDate asOf,
        @Nullable Set<String> siteIds) {

    /** Returns the same context for another landscape. */
    public IndicatorContext withLandscape(Landscape newLandscape, Geography newGeography) {
        return new IndicatorContext(
                newLandscape, newGeography, vocabularies, scenario, asOf, siteIds);
    }

    /** Returns the manufacturing sites in scope that lie in one of these regions, by id. */
    public List<SiteFacts> sites(Collection<Region> regions) {
        return sites().stream()
                .filter(site -> regions.stream().anyMatch(region -> region.contains(site)))
                .toList();
    }

    /**
     * Returns the sites of all roles in scope that lie in one of these regions, manufacturing sites
     * first.
     */
    public List<SiteFacts> sitesOfAllRoles(Collection<Region> regions) {
        return inScope(landscape.sitesOfAllRoles())
                .filter(site -> regions.stream().anyMatch(region -> region.contains(site)))
                .toList();
    }

    /** Returns the manufacturing sites in scope. */
    public List<SiteFacts> sites() {
        return inScope(landscape.sites().stream()).toList();
    }

    private Stream<SiteFacts> inScope(Stream<SiteFacts> sites) {
        Set<String> wanted = siteIds;
        return sites.filter(site -> wanted == null || !site.real() || wanted.contains(site.id()));
    }

    /**
     * Counts the sites in scope whose region at a level is unknown but may be one of these regions.
     */
    public int placeless(RegionLevel level, Collection<Region> regions) {
        boolean all = regions.size() == geography.regions(level).size();
        return (int)
                sites().stream()
                        .filter(site -> geography.of(level, site.country(), site.nuts()).isEmpty())
                        .filter(site -> all || mayLieIn(regions, site.country()))
                        .count();
    }

    private static boolean mayLieIn(Collection<Region> regions, @Nullable String country) {
        return country == null
                || regions.stream().anyMatch(region -> region.countries().contains(country));
    }

    /**
     * Returns those of some regions of which a site is on record, and of a group of countries its
     * countries. Of the others nothing is known, so no mean and no share includes them.
     */
    public List<Region> onRecord(Collection<Region> regions) {
        return countries(regions).stream().filter(geography::isOnRecord).toList();
    }

    /** Returns those of some regions of which no site is on record. */
    public List<Region> withoutRecord(Collection<Region> regions) {
        return countries(regions).stream().filter(region -> !geography.isOnRecord(region)).toList();
    }

    private List<Region> countries(Collection<Region> regions) {
        return regions.stream()
                .flatMap(region ->
                        region.level() == RegionLevel.EUROPE
                                ? geography.within(region, RegionLevel.COUNTRY).stream()
                                : Stream.of(region))
                .toList();
    }

    /** Returns whether a site operates in the scenario. */
    public Ternary operates(SiteFacts site) {
        return scenario.operates(site);
    }

    /** Returns a requirement for each code of a vocabulary, in the same order. */
    public Map<String, Requirement> requirements(String scheme, List<String> codes) {
        var requirements = new java.util.LinkedHashMap<String, Requirement>();
        codes.forEach(code -> requirements.put(code, vocabularies.requirement(scheme, code)));
        return requirements;
    }
}
