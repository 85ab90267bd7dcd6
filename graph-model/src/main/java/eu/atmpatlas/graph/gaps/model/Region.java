package eu.atmpatlas.graph.gaps.model;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An area that figures are given for.
 *
 * @param code {@code EUROPE}, {@code EU}, the ISO code of a country or a NUTS code
 * @param countries ISO codes of the countries that it is, is made of or lies in
 */
public record Region(RegionLevel level, String code, Set<String> countries) {

    /** Keeps its own copy. */
    public Region {
        countries = Set.copyOf(countries);
    }

    /** Whether something in this country and NUTS region lies in it. */
    public boolean contains(@Nullable String country, @Nullable String nuts) {
        return switch (level) {
            case EUROPE, COUNTRY -> country != null && countries.contains(country);
            case NUTS1, NUTS2 -> nuts != null && nuts.startsWith(code);
        };
    }

    public boolean contains(SiteFacts site) {
        return contains(site.country(), site.nuts());
    }

    /** Its country; null for several. */
    public @Nullable String country() {
        return countries.size() == 1 && level != RegionLevel.EUROPE
                ? countries.iterator().next()
                : null;
    }
}
