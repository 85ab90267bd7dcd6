package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Estimate;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.figure.SiteAssessment;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Travel time of people in cities to the nearest operating site that meets a requirement, in any
 * region. The nearest site of each city is searched once; the results are then added up by region.
 * The travel time is the great-circle distance at 60 km/h, multiplied by 1.3.
 */
final class TravelTimeIndicator {

    /** Distance in kilometres that is travelled in one minute. */
    private static final double KM_PER_MINUTE = 1 / 1.3;

    private static final double[] BAND_LIMITS_MINUTES = {60, 120, 300, Double.POSITIVE_INFINITY};
    private static final List<String> BAND_CODES =
            List.of("MIN_0_60", "MIN_60_120", "MIN_120_300", "MIN_300_UP");

    private final IndicatorContext question;
    private final int minutes;
    private final List<City> cities;
    private final NearestSites nearestKnown;
    private final NearestSites nearestPossible;
    private final Map<String, SiteAssessment> assessments = new HashMap<>();
    private final Map<String, List<Integer>> byCountry = new HashMap<>();

    TravelTimeIndicator(IndicatorContext context, List<Requirement> anyOf, int minutes) {
        this.question = context;
        this.minutes = minutes;
        this.cities = context.geography().populationData().cities();
        var yes = new ArrayList<SiteFacts>();
        var may = new ArrayList<SiteFacts>();
        for (SiteFacts site : context.sites()) {
            SiteAssessment each = SiteAssessment.of(context, site, anyOf);
            assessments.put(site.id(), each);
            if (site.point() != null && each.result() != Ternary.NO) {
                may.add(site);
                if (each.result() == Ternary.YES) {
                    yes.add(site);
                }
            }
        }
        for (int i = 0; i < cities.size(); i++) {
            byCountry.computeIfAbsent(cities.get(i).country(), any -> new ArrayList<>()).add(i);
        }
        this.nearestKnown = new NearestSites(cities, yes);
        this.nearestPossible = new NearestSites(cities, may);
    }

    Figure of(Collection<Region> regions) {
        double cityPopulation = 0;
        double[] populationByBand = new double[BAND_LIMITS_MINUTES.length];
        double[] possibleByBand = new double[BAND_LIMITS_MINUTES.length];
        double beyondLimit = 0;
        double possiblyBeyondLimit = 0;
        Map<String, Set<String>> bandsBySite = new HashMap<>();
        List<Integer> cityIndexes = cityIndexesIn(regions);
        for (int i : cityIndexes) {
            int population = cities.get(i).population();
            cityPopulation += population;
            double time = nearestKnown.km(i) / KM_PER_MINUTE;
            double best = nearestPossible.km(i) / KM_PER_MINUTE;
            populationByBand[band(time)] += population;
            possibleByBand[band(best)] += population;
            beyondLimit += time > minutes ? population : 0;
            possiblyBeyondLimit += best > minutes ? population : 0;
            addBand(bandsBySite, nearestKnown.site(i), BAND_CODES.get(band(time)));
            addBand(bandsBySite, nearestPossible.site(i), BAND_CODES.get(band(best)));
        }
        Population population = question.geography().population(regions);
        double all = population == null ? 0 : population.persons();
        double rest = Math.max(0, all - cityPopulation);
        boolean none = cityPopulation == 0;
        double whole = cityPopulation + rest;
        return Figure.of(
                        Estimate.of(none ? null : Double.valueOf(beyondLimit / cityPopulation))
                                .ratio(beyondLimit, cityPopulation)
                                .unknown(
                                        (int)
                                                assessments.values().stream()
                                                        .filter(each ->
                                                                each.result() == Ternary.UNKNOWN)
                                                        .filter(each ->
                                                                bandsBySite.containsKey(
                                                                        each.site().id()))
                                                        .count())
                                .bounds(
                                        none ? null : Double.valueOf(possiblyBeyondLimit / whole),
                                        none ? null : Double.valueOf((beyondLimit + rest) / whole)))
                .n(cityIndexes.size())
                .coverage(
                        none || population == null ? null : Double.valueOf(cityPopulation / whole))
                .reason(none ? Figure.Reason.NO_POPULATION : null)
                .parts(parts(populationByBand, possibleByBand, cityPopulation, rest))
                .records(records(bandsBySite))
                .sources(sources(population))
                .build();
    }

    /** Returns the list indexes of the cities in some regions. The regions do not overlap. */
    private List<Integer> cityIndexesIn(Collection<Region> regions) {
        return regions.stream()
                .flatMap(region ->
                        region.countries().stream()
                                .flatMap(country ->
                                        byCountry.getOrDefault(country, List.of()).stream())
                                .filter(i -> holds(region, cities.get(i))))
                .toList();
    }

    private static boolean holds(Region region, City city) {
        return region.contains(city.country(), city.nuts());
    }

    private static List<Figure.Part> parts(
            double[] populationByBand,
            double[] possibleByBand,
            double cityPopulation,
            double rest) {
        var parts = new ArrayList<Figure.Part>();
        for (int band = 0; band < BAND_LIMITS_MINUTES.length; band++) {
            Double value =
                    cityPopulation == 0
                            ? null
                            : Double.valueOf(populationByBand[band] / cityPopulation);
            Double other =
                    cityPopulation == 0
                            ? null
                            : Double.valueOf(possibleByBand[band] / cityPopulation);
            parts.add(
                    Figure.Part.of(
                            BAND_CODES.get(band),
                            Estimate.of(value)
                                    .ratio(populationByBand[band], cityPopulation)
                                    .bounds(
                                            DistributionMeasures.minNonNull(value, other),
                                            DistributionMeasures.maxNonNull(value, other))));
        }
        parts.add(
                Figure.Part.of(
                        "NOT_IN_CITIES", Estimate.of(null).ratio(rest, cityPopulation + rest)));
        return parts;
    }

    private List<FigureEvidence> records(Map<String, Set<String>> bandsBySite) {
        var records = new ArrayList<FigureEvidence>();
        for (Map.Entry<String, Set<String>> each : bandsBySite.entrySet()) {
            SiteAssessment site = assessments.get(each.getKey());
            if (site != null) {
                records.add(
                        new FigureEvidence(
                                site.site().id(),
                                site.site().name(),
                                FigureEvidence.Standing.of(site.result()),
                                List.copyOf(each.getValue()),
                                site.why()));
            }
        }
        records.sort(java.util.Comparator.comparing(FigureEvidence::id));
        return records;
    }

    private Set<String> sources(@Nullable Population population) {
        var sources = new TreeSet<String>();
        sources.add(question.geography().populationData().gazetteer());
        if (population != null) {
            sources.addAll(population.sources());
        }
        return sources;
    }

    private static void addBand(
            Map<String, Set<String>> bandsBySite, @Nullable SiteFacts site, String band) {
        if (site != null) {
            bandsBySite.computeIfAbsent(site.id(), any -> new TreeSet<>()).add(band);
        }
    }

    /** Returns the first band whose upper limit is not less than the time. */
    private static int band(double time) {
        int band = 0;
        while (time > BAND_LIMITS_MINUTES[band]) {
            band++;
        }
        return band;
    }
}
