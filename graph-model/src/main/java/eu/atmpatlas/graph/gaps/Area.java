package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * An area that figures are given for.
 *
 * @param code {@code EUROPE}, {@code EU}, the ISO code of a country or a NUTS code
 * @param countries ISO codes of the countries that it is, is made of or lies in
 */
public record Area(Level level, String code, Set<String> countries) {

    /** Keeps its own copy. */
    public Area {
        countries = Set.copyOf(countries);
    }

    /** Whether something in this country and NUTS region lies in it. */
    public boolean holds(@Nullable String country, @Nullable String region) {
        return switch (level) {
            case EUROPE, COUNTRY -> country != null && countries.contains(country);
            case NUTS1, NUTS2 -> region != null && region.startsWith(code);
        };
    }

    boolean holds(SiteFacts site) {
        return holds(site.country(), site.region());
    }

    /** Its country; null for several. */
    public @Nullable String country() {
        return countries.size() == 1 && level != Level.EUROPE ? countries.iterator().next() : null;
    }
}
