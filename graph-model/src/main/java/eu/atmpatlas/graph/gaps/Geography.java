package eu.atmpatlas.graph.gaps;

import eu.atmpatlas.graph.place.Point;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The areas that figures are given for, with who lives there: of each level those that have a
 * population or a site.
 */
public final class Geography {

    /** Every country of the population table. */
    public static final String EUROPE = "EUROPE";

    /** The member states of the European Union. */
    public static final String EU = "EU";

    /** NUTS names two countries otherwise than ISO does. */
    private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

    private final Places places;
    private final Terms terms;
    private final Map<String, People.Row> countries;
    private final Map<String, People.Row> regions;
    private final Set<String> nuts2;
    private final Map<String, Area> areas = new LinkedHashMap<>();
    private final Map<String, Point> middles;
    private final Map<String, Double> inCities = new TreeMap<>();

    /** Lays out the areas of these places and of the sites of a landscape. */
    public Geography(Places places, Terms terms, Landscape land) {
        this.places = places;
        this.terms = terms;
        this.countries = places.rows(Level.COUNTRY);
        this.regions = places.rows(Level.NUTS2);
        this.nuts2 =
                terms.codes(Schemes.NUTS).stream()
                        .filter(code -> code.length() == 4)
                        .collect(Collectors.toUnmodifiableSet());
        Set<String> member =
                new TreeSet<>(terms.narrower(Schemes.COUNTRY, EU))
                        .stream().filter(countries::containsKey).collect(Collectors.toSet());
        add(new Area(Level.EUROPE, EUROPE, countries.keySet()));
        add(new Area(Level.EUROPE, EU, member));
        var named = new TreeSet<>(countries.keySet());
        var fine = new TreeSet<>(regions.keySet());
        for (SiteFacts site : land.sites()) {
            Optional.ofNullable(site.country()).ifPresent(named::add);
            String region = site.region();
            if (region != null && region.length() >= 4 && nuts2.contains(region.substring(0, 4))) {
                fine.add(region.substring(0, 4));
            }
        }
        named.forEach(code -> add(new Area(Level.COUNTRY, code, Set.of(code))));
        fine.stream()
                .map(code -> code.substring(0, 3))
                .distinct()
                .forEach(code -> add(new Area(Level.NUTS1, code, Set.of(iso(code)))));
        fine.forEach(code -> add(new Area(Level.NUTS2, code, Set.of(iso(code)))));
        this.middles = middles();
    }

    /** The areas of the same places with the sites of another landscape. */
    Geography of(Landscape other) {
        return new Geography(places, terms, other);
    }

    /** ISO code of the country of a NUTS code. */
    public static String iso(String nuts) {
        String code = nuts.substring(0, 2);
        return ISO.getOrDefault(code, code);
    }

    /** All areas of a level. */
    public List<Area> areas(Level level) {
        return areas.values().stream().filter(area -> area.level() == level).toList();
    }

    /** The area with this code. */
    public Optional<Area> area(String code) {
        return Optional.ofNullable(areas.get(code));
    }

    /** The areas one level down. */
    public List<Area> parts(Area area) {
        return area.level() == Level.NUTS2
                ? List.of()
                : within(area, Level.values()[area.level().ordinal() + 1]);
    }

    /** The areas of a level that lie in an area. */
    public List<Area> within(Area area, Level level) {
        return areas(level).stream()
                .filter(part -> area.countries().containsAll(part.countries()))
                .filter(part ->
                        area.level().ordinal() < Level.NUTS1.ordinal()
                                || part.code().startsWith(area.code()))
                .toList();
    }

    /** The area of a level that something lies in, if it is known. */
    public Optional<Area> of(Level level, @Nullable String country, @Nullable String region) {
        return switch (level) {
            case EUROPE -> area(EUROPE).filter(area -> area.holds(country, region));
            case COUNTRY -> country == null ? Optional.empty() : area(country);
            case NUTS1 ->
                    region == null || region.length() < 3
                            ? Optional.empty()
                            : area(region.substring(0, 3));
            case NUTS2 ->
                    region == null || region.length() < 4
                            ? Optional.empty()
                            : area(region.substring(0, 4));
        };
    }

    /** Who lives in an area, or null where the table does not say. */
    public @Nullable People people(Area area) {
        return switch (area.level()) {
            case EUROPE -> sum(area.countries(), countries);
            case COUNTRY -> sum(Set.of(area.code()), countries);
            case NUTS2 -> sum(Set.of(area.code()), regions);
            case NUTS1 -> {
                List<String> parts =
                        nuts2.stream().filter(code -> code.startsWith(area.code())).toList();
                yield regions.keySet().containsAll(parts) ? sum(parts, regions) : null;
            }
        };
    }

    /** Who lives in several areas of one level that do not overlap; null where none is known. */
    @Nullable People people(Collection<Area> several) {
        List<People> known = new ArrayList<>();
        for (Area area : several) {
            People people = people(area);
            if (people != null) {
                known.add(people);
            }
        }
        return known.isEmpty()
                ? null
                : new People(
                        known.stream().mapToDouble(People::persons).sum(),
                        known.stream().mapToInt(People::year).min().orElseThrow(),
                        known.stream()
                                .flatMap(people -> people.sources().stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (double) known.size() / several.size());
    }

    private static @Nullable People sum(Collection<String> codes, Map<String, People.Row> table) {
        List<People.Row> rows = codes.stream().filter(table::containsKey).map(table::get).toList();
        return rows.isEmpty()
                ? null
                : new People(
                        rows.stream().mapToLong(People.Row::persons).sum(),
                        rows.stream().mapToInt(People.Row::year).min().orElseThrow(),
                        rows.stream()
                                .map(People.Row::source)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (double) rows.size() / codes.size());
    }

    /** The middle of an area's people; null where the gazetteer has no city in it. */
    public @Nullable Point middle(Area area) {
        return middles.get(area.code());
    }

    /** Share of an area's people that live in cities of the gazetteer; null where not known. */
    public @Nullable Double cityShare(Area area) {
        People people = people(area);
        Double living = inCities.get(area.code());
        return people == null || living == null || people.persons() == 0
                ? null
                : living / people.persons();
    }

    /** Whoever lives in cities. */
    Places places() {
        return places;
    }

    private Map<String, Point> middles() {
        var found = new TreeMap<String, Point>();
        var sums = new TreeMap<String, double[]>();
        for (City city : places.cities()) {
            var codes = new ArrayList<String>(List.of(EUROPE, city.country()));
            if (areas.containsKey(EU) && areas.get(EU).countries().contains(city.country())) {
                codes.add(EU);
            }
            String region = city.region();
            if (region != null && region.length() == 4) {
                codes.add(region);
                codes.add(region.substring(0, 3));
            }
            for (String code : codes) {
                double[] sum = sums.computeIfAbsent(code, any -> new double[4]);
                double lat = Math.toRadians(city.lat());
                double lon = Math.toRadians(city.lon());
                sum[0] += Math.cos(lat) * Math.cos(lon) * city.population();
                sum[1] += Math.cos(lat) * Math.sin(lon) * city.population();
                sum[2] += Math.sin(lat) * city.population();
                sum[3] += city.population();
            }
        }
        sums.forEach((code, sum) -> {
            inCities.put(code, sum[3]);
            double lat = Math.atan2(sum[2], Math.hypot(sum[0], sum[1]));
            found.put(
                    code,
                    new Point(Math.toDegrees(lat), Math.toDegrees(Math.atan2(sum[1], sum[0]))));
        });
        return found;
    }

    private void add(Area area) {
        areas.put(area.code(), area);
    }
}
