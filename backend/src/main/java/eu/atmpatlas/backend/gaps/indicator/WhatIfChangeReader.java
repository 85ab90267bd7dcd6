package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.graph.gaps.indicator.WhatIf;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.Geography;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads {@code changes} and applies them in order. */
final class WhatIfChangeReader {

    private static final int MAX_CHANGES = 20;
    private static final int MAX_NAME_LENGTH = 200;
    private static final Map<String, String> SCHEME_BY_FIELD =
            Map.of(
                    "capabilities", "capability",
                    "productTypes", "product-type",
                    "atmpClasses", "atmp-class",
                    "siteTypes", "site-type");

    private final LandscapeProjection.LandscapeSnapshot state;
    private final WhatIf whatIf;

    private WhatIfChangeReader(LandscapeProjection.LandscapeSnapshot state) {
        this.state = state;
        this.whatIf = new WhatIf(state);
    }

    static WhatIf read(
            LandscapeProjection.LandscapeSnapshot state, List<Map<String, Object>> changes) {
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            throw new BadInputException(
                    "changes",
                    "must be 1 to %d changes, not %d".formatted(MAX_CHANGES, changes.size()));
        }
        var reader = new WhatIfChangeReader(state);
        for (int i = 0; i < changes.size(); i++) {
            reader.apply("changes[%d]".formatted(i), changes.get(i));
        }
        return reader.whatIf;
    }

    private void apply(String field, Map<String, Object> change) {
        long given = change.values().stream().filter(java.util.Objects::nonNull).count();
        if (given != 1) {
            throw new BadInputException(field, "must have exactly one of add, close and upgrade");
        }
        if (change.get("add") instanceof Map<?, ?> site) {
            add(field + ".add", site);
        } else if (change.get("upgrade") instanceof Map<?, ?> more) {
            String at = field + ".upgrade";
            whatIf.upgrade(site(at + ".site", String.valueOf(more.get("site"))), codes(at, more));
        } else {
            whatIf.close(site(field + ".close", String.valueOf(change.get("close"))));
        }
    }

    private SiteFacts site(String field, String id) {
        SiteFacts site = whatIf.site(id);
        if (site == null) {
            throw new BadInputException(
                    field, "has the value %s, which is not the id of a site".formatted(id));
        }
        return site;
    }

    private void add(String field, Map<?, ?> site) {
        Point point = point(field, site);
        @Nullable String name = text(site, "name");
        if (name != null && (name.isBlank() || name.length() > MAX_NAME_LENGTH)) {
            throw new BadInputException(
                    field + ".name", "must have 1 to %d characters".formatted(MAX_NAME_LENGTH));
        }
        City nearest = whatIf.nearest(point).orElse(null);
        String country = country(field, text(site, "country"), nearest);
        whatIf.add(
                name,
                point,
                country,
                region(field, text(site, "region"), country, nearest),
                codes(field, site));
    }

    private static Point point(String field, Map<?, ?> site) {
        double lat = number(site.get("lat"));
        double lon = number(site.get("lon"));
        if (!(lat >= -90 && lat <= 90)) {
            throw new BadInputException(field + ".lat", "must be between -90 and 90, not " + lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new BadInputException(field + ".lon", "must be between -180 and 180, not " + lon);
        }
        return new Point(lat, lon);
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number ? number.doubleValue() : Double.NaN;
    }

    private String country(String field, @Nullable String given, @Nullable City nearest) {
        if (given != null) {
            if (state.geography()
                    .region(given)
                    .filter(region -> region.level() == RegionLevel.COUNTRY)
                    .isEmpty()) {
                throw new BadInputException(
                        field + ".country",
                        "has the value %s, which is not a country of the population table"
                                .formatted(given));
            }
            return given;
        }
        if (nearest == null) {
            throw new BadInputException(
                    field + ".lat",
                    "and lon are more than %.0f km from any city; give the country"
                            .formatted(WhatIf.MAX_CITY_DISTANCE_KM));
        }
        return nearest.country();
    }

    private @Nullable String region(
            String field, @Nullable String given, String country, @Nullable City nearest) {
        if (given == null) {
            return nearest != null && nearest.country().equals(country) ? nearest.nuts() : null;
        }
        GapRequestReader.requireCode(state, field + ".region", "nuts", given);
        if (given.length() != 4 || !Geography.isoCountry(given).equals(country)) {
            throw new BadInputException(
                    field + ".region",
                    "must be a NUTS 2 region of %s, not %s".formatted(country, given));
        }
        return given;
    }

    private Map<String, List<String>> codes(String field, Map<?, ?> given) {
        var codes = new HashMap<String, List<String>>();
        SCHEME_BY_FIELD.forEach((name, scheme) -> {
            if (given.get(name) instanceof List<?> some && !some.isEmpty()) {
                codes.put(
                        scheme,
                        some.stream()
                                .map(code ->
                                        GapRequestReader.requireCode(
                                                state,
                                                field + "." + name,
                                                scheme,
                                                String.valueOf(code)))
                                .distinct()
                                .toList());
            }
        });
        @Nullable String status = text(given, "status");
        if (status != null) {
            codes.put(
                    "status",
                    List.of(
                            GapRequestReader.requireCode(
                                    state, field + ".status", "status", status)));
        }
        return codes;
    }

    private static @Nullable String text(Map<?, ?> given, String name) {
        return given.get(name) instanceof String text ? text : null;
    }
}
