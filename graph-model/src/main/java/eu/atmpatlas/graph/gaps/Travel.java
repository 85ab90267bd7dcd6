package eu.atmpatlas.graph.gaps;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far people in cities have to the nearest working site with an ability, wherever it is. Every
 * city's nearest site is found once, then added up by area. Travel time is the great-circle
 * distance at 60 km an hour, times 1.3.
 */
final class Travel {

    /** Kilometres that one gets in a minute. */
    private static final double KM_A_MINUTE = 1 / 1.3;

    private static final double[] BANDS = {60, 120, 300, Double.POSITIVE_INFINITY};
    private static final List<String> NAMES =
            List.of("MIN_0_60", "MIN_60_120", "MIN_120_300", "MIN_300_UP");

    private final Question question;
    private final int minutes;
    private final List<City> cities;
    private final Nearest sure;
    private final Nearest open;
    private final Map<String, Judged> judged = new HashMap<>();
    private final Map<String, List<Integer>> byCountry = new HashMap<>();

    Travel(Question question, List<Ability> anyOf, int minutes) {
        this.question = question;
        this.minutes = minutes;
        this.cities = question.geography().places().cities();
        var yes = new ArrayList<SiteFacts>();
        var may = new ArrayList<SiteFacts>();
        for (SiteFacts site : question.sites()) {
            Judged each = Judged.of(question, site, anyOf);
            judged.put(site.id(), each);
            if (site.point() != null && each.known() != Known.NO) {
                may.add(site);
                if (each.known() == Known.YES) {
                    yes.add(site);
                }
            }
        }
        for (int i = 0; i < cities.size(); i++) {
            byCountry.computeIfAbsent(cities.get(i).country(), any -> new ArrayList<>()).add(i);
        }
        this.sure = new Nearest(cities, yes);
        this.open = new Nearest(cities, may);
    }

    Figure of(Collection<Area> areas) {
        double living = 0;
        double[] now = new double[BANDS.length];
        double[] then = new double[BANDS.length];
        double far = 0;
        double farThen = 0;
        Map<String, Set<String>> used = new HashMap<>();
        for (int i : citiesIn(areas)) {
            int people = cities.get(i).population();
            living += people;
            double time = sure.km(i) / KM_A_MINUTE;
            double best = open.km(i) / KM_A_MINUTE;
            now[band(time)] += people;
            then[band(best)] += people;
            far += time > minutes ? people : 0;
            farThen += best > minutes ? people : 0;
            use(used, sure.site(i), NAMES.get(band(time)));
            use(used, open.site(i), NAMES.get(band(best)));
        }
        People people = question.geography().people(areas);
        double all = people == null ? 0 : people.persons();
        double rest = Math.max(0, all - living);
        boolean none = living == 0;
        double whole = living + rest;
        return new Figure(
                none ? null : Double.valueOf(far / living),
                far,
                living,
                (int)
                        judged.values().stream()
                                .filter(each -> each.known() == Known.UNKNOWN)
                                .filter(each -> used.containsKey(each.site().id()))
                                .count(),
                none ? null : Double.valueOf(farThen / whole),
                none ? null : Double.valueOf((far + rest) / whole),
                none || people == null ? null : Double.valueOf(living / whole),
                none ? Figure.Reason.NO_POPULATION : null,
                parts(now, then, living, rest),
                records(used),
                sources(people));
    }

    /** Places in the list of the cities in some areas, which do not overlap. */
    private List<Integer> citiesIn(Collection<Area> areas) {
        return areas.stream()
                .flatMap(area ->
                        area.countries().stream()
                                .flatMap(country ->
                                        byCountry.getOrDefault(country, List.of()).stream())
                                .filter(i -> holds(area, cities.get(i))))
                .toList();
    }

    private static boolean holds(Area area, City city) {
        return area.holds(city.country(), city.region());
    }

    private static List<Figure.Part> parts(
            double[] now, double[] then, double living, double rest) {
        var parts = new ArrayList<Figure.Part>();
        for (int band = 0; band < BANDS.length; band++) {
            Double value = living == 0 ? null : Double.valueOf(now[band] / living);
            Double other = living == 0 ? null : Double.valueOf(then[band] / living);
            parts.add(
                    new Figure.Part(
                            NAMES.get(band),
                            null,
                            null,
                            value,
                            now[band],
                            living,
                            0,
                            Indices.lesser(value, other),
                            Indices.greater(value, other)));
        }
        parts.add(
                new Figure.Part(
                        "NOT_IN_CITIES", null, null, null, rest, living + rest, 0, null, null));
        return parts;
    }

    private List<Behind> records(Map<String, Set<String>> used) {
        var records = new ArrayList<Behind>();
        for (Map.Entry<String, Set<String>> each : used.entrySet()) {
            Judged site = judged.get(each.getKey());
            if (site != null) {
                records.add(
                        new Behind(
                                site.site().id(),
                                site.site().name(),
                                Behind.Standing.of(site.known()),
                                List.copyOf(each.getValue()),
                                site.why()));
            }
        }
        records.sort(java.util.Comparator.comparing(Behind::id));
        return records;
    }

    private Set<String> sources(@Nullable People people) {
        var sources = new TreeSet<String>();
        sources.add(question.geography().places().gazetteer());
        if (people != null) {
            sources.addAll(people.sources());
        }
        return sources;
    }

    private static void use(Map<String, Set<String>> used, @Nullable SiteFacts site, String band) {
        if (site != null) {
            used.computeIfAbsent(site.id(), any -> new TreeSet<>()).add(band);
        }
    }

    /** The first band whose end the time does not pass. */
    private static int band(double time) {
        int band = 0;
        while (time > BANDS[band]) {
            band++;
        }
        return band;
    }
}
