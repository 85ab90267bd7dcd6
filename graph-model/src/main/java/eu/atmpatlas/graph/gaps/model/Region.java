package eu.atmpatlas.graph.gaps.model;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * A region that figures are given for.
 *
 * @param code {@code EUROPE}, the code of a group of countries, such as {@code EU}, an own
 *     selection of countries, such as {@code BE-NL}, the ISO code of a country, or a NUTS code
 * @param countries ISO codes: the country itself, the member countries of a group, or the country
 *     that contains the region
 */
public record Region(RegionLevel level, String code, Set<String> countries) {

    /** Copies the set. */
    public Region {
        countries = Set.copyOf(countries);
    }

    /** Returns whether a location with this country and NUTS region lies in this region. */
    public boolean contains(@Nullable String country, @Nullable String nuts) {
        return switch (level) {
            case EUROPE, COUNTRY -> country != null && countries.contains(country);
            case NUTS1, NUTS2 -> nuts != null && nuts.startsWith(code);
        };
    }

    public boolean contains(SiteFacts site) {
        return contains(site.country(), site.nuts());
    }

    /** Returns the country; null if there are several. */
    public @Nullable String country() {
        return countries.size() == 1 && level != RegionLevel.EUROPE
                ? countries.iterator().next()
                : null;
    }
}
