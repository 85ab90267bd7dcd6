package eu.atmpatlas.graph.gaps.model;

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
 * The regions that figures are given for, with their populations. Each level contains the regions
 * that have a known population or at least one site.
 */
public final class Geography {

    /** All countries of the population table. */
    public static final String EUROPE = "EUROPE";

    /** The member states of the European Union. */
    public static final String EU = "EU";

    /** Stands between the codes of a selection of countries. */
    public static final String SEPARATOR = "-";

    /** NUTS uses other codes than ISO for these two countries. */
    private static final Map<String, String> ISO = Map.of("EL", "GR", "UK", "GB");

    private final PopulationData populationData;
    private final VocabularyLookup vocabularies;
    private final Map<String, Population.Row> populationByCountry;
    private final Map<String, Population.Row> populationByNuts2;
    private final Set<String> nuts2;
    private final Map<String, Region> regions = new LinkedHashMap<>();
    private final Set<String> recordedCodes = new TreeSet<>();
    private final Map<String, CitySum> citySums;

    /** Builds the regions from the population data and from the sites of a landscape. */
    public Geography(
            PopulationData populationData, VocabularyLookup vocabularies, Landscape landscape) {
        this.populationData = populationData;
        this.vocabularies = vocabularies;
        this.populationByCountry = populationData.rows(RegionLevel.COUNTRY);
        this.populationByNuts2 = populationData.rows(RegionLevel.NUTS2);
        this.nuts2 =
                vocabularies.codes(VocabularyIds.NUTS).stream()
                        .filter(code -> code.length() == 4)
                        .collect(Collectors.toUnmodifiableSet());
        add(new Region(RegionLevel.EUROPE, EUROPE, populationByCountry.keySet()));
        vocabularies
                .narrowerByCode(VocabularyIds.COUNTRY)
                .forEach((code, members) -> addGroup(code, members));
        var countryCodes = new TreeSet<>(populationByCountry.keySet());
        var nuts2Codes = new TreeSet<>(populationByNuts2.keySet());
        for (SiteFacts site : landscape.sites()) {
            Optional.ofNullable(site.country()).ifPresent(countryCodes::add);
            Optional.ofNullable(site.country()).ifPresent(recordedCodes::add);
            String nuts = site.nuts();
            if (nuts != null) {
                for (int length = 3; length <= nuts.length(); length++) {
                    recordedCodes.add(nuts.substring(0, length));
                }
            }
            if (nuts != null && nuts.length() >= 4 && nuts2.contains(nuts.substring(0, 4))) {
                nuts2Codes.add(nuts.substring(0, 4));
            }
        }
        countryCodes.forEach(code -> add(new Region(RegionLevel.COUNTRY, code, Set.of(code))));
        nuts2Codes.stream()
                .map(code -> code.substring(0, 3))
                .distinct()
                .forEach(
                        code -> add(new Region(RegionLevel.NUTS1, code, Set.of(isoCountry(code)))));
        nuts2Codes.forEach(
                code -> add(new Region(RegionLevel.NUTS2, code, Set.of(isoCountry(code)))));
        this.citySums = citySums();
    }

    private void addGroup(String code, Set<String> members) {
        Set<String> countries =
                members.stream()
                        .filter(populationByCountry::containsKey)
                        .collect(Collectors.toSet());
        if (!countries.isEmpty()) {
            add(new Region(RegionLevel.EUROPE, code, countries));
        }
    }

    /** Builds the regions from the same population data and the sites of another landscape. */
    public Geography of(Landscape other) {
        return new Geography(populationData, vocabularies, other);
    }

    /** Returns the ISO country code of a NUTS code. */
    public static String isoCountry(String nuts) {
        String code = nuts.substring(0, 2);
        return ISO.getOrDefault(code, code);
    }

    /** Returns all regions of a level. */
    public List<Region> regions(RegionLevel level) {
        return regions.values().stream().filter(region -> region.level() == level).toList();
    }

    /**
     * Returns the region with this code. Codes of countries and groups, with hyphens between them,
     * are a selection: {@code BE-NL}.
     */
    public Optional<Region> region(String code) {
        Region known = regions.get(code);
        return known == null && code.contains(SEPARATOR)
                ? selection(code)
                : Optional.ofNullable(known);
    }

    private Optional<Region> selection(String code) {
        var countries = new TreeSet<String>();
        for (String part : code.split(SEPARATOR, -1)) {
            Region region = regions.get(part);
            if (region == null || region.level().ordinal() > RegionLevel.COUNTRY.ordinal()) {
                return Optional.empty();
            }
            countries.addAll(region.countries());
        }
        return Optional.of(new Region(RegionLevel.EUROPE, code, countries));
    }

    /** Returns the group or selection that holds the countries of some groups. */
    public Region together(Collection<Region> groups) {
        Set<String> countries =
                groups.stream()
                        .flatMap(group -> group.countries().stream())
                        .collect(Collectors.toCollection(TreeSet::new));
        return groups.stream()
                .filter(group -> group.countries().equals(countries))
                .findFirst()
                .orElseGet(() ->
                        new Region(
                                RegionLevel.EUROPE, String.join(SEPARATOR, countries), countries));
    }

    /** Returns whether a site of the region is on record. */
    public boolean isOnRecord(Region region) {
        return region.level() == RegionLevel.EUROPE
                ? region.countries().stream().anyMatch(recordedCodes::contains)
                : recordedCodes.contains(region.code());
    }

    /** Returns the regions one level down. */
    public List<Region> parts(Region region) {
        return region.level() == RegionLevel.NUTS2
                ? List.of()
                : within(region, RegionLevel.values()[region.level().ordinal() + 1]);
    }

    /** Returns the regions of a level that lie inside a region. */
    public List<Region> within(Region region, RegionLevel level) {
        return regions(level).stream()
                .filter(part -> region.countries().containsAll(part.countries()))
                .filter(part ->
                        region.level().ordinal() < RegionLevel.NUTS1.ordinal()
                                || part.code().startsWith(region.code()))
                .toList();
    }

    /** Returns the region of a level that contains this location, if the location is known. */
    public Optional<Region> of(RegionLevel level, @Nullable String country, @Nullable String nuts) {
        return switch (level) {
            case EUROPE -> region(EUROPE).filter(region -> region.contains(country, nuts));
            case COUNTRY -> country == null ? Optional.empty() : region(country);
            case NUTS1 ->
                    nuts == null || nuts.length() < 3
                            ? Optional.empty()
                            : region(nuts.substring(0, 3));
            case NUTS2 ->
                    nuts == null || nuts.length() < 4
                            ? Optional.empty()
                            : region(nuts.substring(0, 4));
        };
    }

    /** Returns the population of a region, or null if the table does not contain it. */
    public @Nullable Population population(Region region) {
        return switch (region.level()) {
            case EUROPE -> sum(region.countries(), populationByCountry);
            case COUNTRY -> sum(Set.of(region.code()), populationByCountry);
            case NUTS2 -> sum(Set.of(region.code()), populationByNuts2);
            case NUTS1 -> {
                List<String> parts =
                        nuts2.stream().filter(code -> code.startsWith(region.code())).toList();
                yield populationByNuts2.keySet().containsAll(parts)
                        ? sum(parts, populationByNuts2)
                        : null;
            }
        };
    }

    /**
     * Returns the total population of regions of one level that do not overlap; null if no
     * population is known.
     */
    @Nullable
    public Population population(Collection<Region> several) {
        List<Population> known = new ArrayList<>();
        for (Region region : several) {
            Population population = population(region);
            if (population != null) {
                known.add(population);
            }
        }
        return known.isEmpty()
                ? null
                : new Population(
                        known.stream().mapToDouble(Population::persons).sum(),
                        known.stream().mapToInt(Population::year).min().orElseThrow(),
                        known.stream()
                                .flatMap(population -> population.sources().stream())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (double) known.size() / several.size());
    }

    private static @Nullable Population sum(
            Collection<String> codes, Map<String, Population.Row> table) {
        List<Population.Row> rows =
                codes.stream().filter(table::containsKey).map(table::get).toList();
        return rows.isEmpty()
                ? null
                : new Population(
                        rows.stream().mapToLong(Population.Row::persons).sum(),
                        rows.stream().mapToInt(Population.Row::year).min().orElseThrow(),
                        rows.stream()
                                .map(Population.Row::source)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (double) rows.size() / codes.size());
    }

    /**
     * Returns the centre of a region's population; null if the gazetteer has no city in the region.
     */
    public @Nullable Point populationCentre(Region region) {
        return citiesOf(region).map(CitySum::centre).orElse(null);
    }

    private Optional<CitySum> citiesOf(Region region) {
        return region.level() == RegionLevel.EUROPE
                ? region.countries().stream()
                        .sorted()
                        .flatMap(country -> Optional.ofNullable(citySums.get(country)).stream())
                        .reduce(CitySum::plus)
                : Optional.ofNullable(citySums.get(region.code()));
    }

    /**
     * Returns the share of a region's population that lives in cities of the gazetteer; null if
     * unknown.
     */
    public @Nullable Double cityShare(Region region) {
        Population population = population(region);
        return population == null || population.persons() == 0
                ? null
                : citiesOf(region).map(sum -> sum.persons() / population.persons()).orElse(null);
    }

    /** Returns the population table and the cities that this geography was built from. */
    public PopulationData populationData() {
        return populationData;
    }

    /** Adds up the cities of each country and NUTS region. */
    private Map<String, CitySum> citySums() {
        var sums = new TreeMap<String, CitySum>();
        for (City city : populationData.cities()) {
            CitySum one = CitySum.of(city);
            sums.merge(city.country(), one, CitySum::plus);
            String nuts = city.nuts();
            if (nuts != null && nuts.length() == 4) {
                sums.merge(nuts, one, CitySum::plus);
                sums.merge(nuts.substring(0, 3), one, CitySum::plus);
            }
        }
        return sums;
    }

    private void add(Region region) {
        regions.put(region.code(), region);
    }
}
