package eu.atmpatlas.graph.gaps;

import static eu.atmpatlas.graph.gaps.RandomLand.CAPABILITIES;
import static eu.atmpatlas.graph.gaps.RandomLand.able;
import static eu.atmpatlas.graph.gaps.RandomLand.both;
import static eu.atmpatlas.graph.gaps.RandomLand.dutch;
import static eu.atmpatlas.graph.gaps.RandomLand.land;
import static eu.atmpatlas.graph.gaps.RandomLand.suppliesNl;
import static eu.atmpatlas.graph.gaps.RandomLand.works;
import static eu.atmpatlas.graph.gaps.SmallLand.TODAY;
import static eu.atmpatlas.graph.gaps.SmallLand.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.Behind.Standing;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * On random lands every figure is what counting straight from its definition gives. Unknowns are
 * filled in both ways, and what is counted then must be the ends of the interval.
 */
class IndicatorPropertyTests {

    @ParameterizedTest
    @ValueSource(ints = {150})
    void countsAndSharesAreWhatTheirDefinitionsSay(int lands) {
        for (long seed = 0; seed < lands; seed++) {
            Question question = land(seed).now();
            List<SiteFacts> nl = dutch(question);
            String[] making = {
                "CELL_PROCESSING",
                "VECTOR_PRODUCTION",
                "STARTING_MATERIAL_PRODUCTION",
                "FILL_FINISH"
            };
            int least = 0;
            int most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> ways = both(works(site), able(site, "capability", making));
                least += ways.contains(false) ? 0 : 1;
                most += ways.contains(true) ? 1 : 0;
            }
            Figure density = figure(Indicator.SITE_DENSITY, question, "NL");
            assertThat(density.lower()).as("land %d", seed).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(density.upper()).as("land %d", seed).isEqualTo(most / 1.5, offset(1e-9));
            assertThat(density.unknown()).isEqualTo(most - least);

            least = 0;
            most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> ways = both(works(site), able(site, "product-type", "LV_VECTOR"));
                least += ways.contains(false) ? 0 : 1;
                most += ways.contains(true) ? 1 : 0;
            }
            Figure lentiviral =
                    figure(
                            Indicator.CAPABILITY_DENSITY,
                            question,
                            Parameters.productType("LV_VECTOR"),
                            "NL");
            assertThat(lentiviral.lower()).as("land %d", seed).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(lentiviral.upper()).as("land %d", seed).isEqualTo(most / 1.5, offset(1e-9));

            int lacking = 0;
            int open = 0;
            int backed = 0;
            int covered = 0;
            for (String code : CAPABILITIES) {
                int sure = 0;
                int may = 0;
                for (SiteFacts site : nl) {
                    Set<Boolean> ways = both(works(site), able(site, "capability", code));
                    sure += ways.contains(false) ? 0 : 1;
                    may += ways.contains(true) ? 1 : 0;
                }
                // Whoever may supply NL from abroad covers it too.
                boolean across =
                        question.land().ties().stream()
                                .anyMatch(tie ->
                                        suppliesNl(question, tie)
                                                && !both(
                                                                works(site(question, tie)),
                                                                able(
                                                                        site(question, tie),
                                                                        "capability",
                                                                        code))
                                                        .contains(false));
                lacking += may == 0 && !across ? 1 : 0;
                open += sure == 0 && may > 0 && !across ? 1 : 0;
                covered += sure > 0 ? 1 : 0;
                backed += sure > 1 ? 1 : 0;
            }
            Figure gaps = figure(Indicator.GAP_COUNT, question, "NL");
            assertThat(gaps.value()).as("land %d", seed).isEqualTo(lacking);
            assertThat(gaps.upper()).as("land %d", seed).isEqualTo(lacking + open);
            Figure backup = figure(Indicator.CAPABILITY_BACKUP, question, "NL");
            assertThat(backup.numerator()).as("land %d", seed).isEqualTo(backed);
            assertThat(backup.denominator()).as("land %d", seed).isEqualTo(covered);

            long verified = nl.stream().filter(site -> site.lastVerified() != null).count();
            long stale =
                    nl.stream()
                            .map(SiteFacts::lastVerified)
                            .filter(Objects::nonNull)
                            .filter(day -> day.plusDays(365).isBefore(TODAY))
                            .count();
            Figure old = figure(Indicator.STALE_SHARE, question, "NL");
            assertThat(old.value())
                    .as("land %d", seed)
                    .isEqualTo(verified == 0 ? null : Double.valueOf((double) stale / verified));
            everyFigureKeepsItsPromises(question);
        }
    }

    private static SiteFacts site(Question question, Relation tie) {
        return question.land().site(tie.from());
    }

    /** What every figure promises: its place in its interval, and records that add up to it. */
    private static void everyFigureKeepsItsPromises(Question question) {
        for (Indicator indicator : Indicator.values()) {
            if (!indicator.available()) {
                continue;
            }
            Parameters asked =
                    indicator.asks(Indicator.Asks.PLATFORM)
                            ? Parameters.platform("CAR_T")
                            : indicator.asks(Indicator.Asks.ABILITY)
                                    ? Parameters.capability("CELL_PROCESSING")
                                    : Parameters.NONE;
            for (String[] codes : new String[][] {{"NL"}, {"NL", "BE", "GB"}, {"NL32"}, {"EU"}}) {
                if (java.util.Arrays.stream(codes)
                        .anyMatch(code -> question.geography().area(code).isEmpty())) {
                    continue;
                }
                Figure figure = figure(indicator, question, asked, codes);
                String what = indicator + " of " + String.join(",", codes);
                Double value = figure.value();
                assertThat(figure.reason() == null).as(what).isEqualTo(value != null);
                if (value != null) {
                    assertThat(value).as(what).isGreaterThanOrEqualTo(indicator.lowest());
                    Double lower = figure.lower();
                    Double upper = figure.upper();
                    assertThat(lower == null || lower <= value + 1e-9).as(what).isTrue();
                    assertThat(upper == null || upper >= value - 1e-9).as(what).isTrue();
                    Double highest = indicator.highest();
                    if (highest != null) {
                        assertThat(value).as(what).isLessThanOrEqualTo(highest + 1e-9);
                        assertThat(upper).as(what).isLessThanOrEqualTo(highest + 1e-9);
                    }
                }
                if (figure.coverage() != null) {
                    assertThat(figure.coverage()).as(what).isBetween(0.0, 1.0);
                }
                assertThat(figure.records().stream().map(Behind::id).distinct().count())
                        .as(what + ": each record once")
                        .isEqualTo(figure.records().size());
                if (indicator.unit() == Indicator.Unit.PER_POPULATION) {
                    assertThat(count(figure, Standing.COUNTED))
                            .as(what)
                            .isEqualTo(figure.numerator().intValue());
                    assertThat(count(figure, Standing.UNKNOWN))
                            .as(what)
                            .isEqualTo(figure.unknown());
                }
            }
        }
    }

    private static int count(Figure figure, Standing standing) {
        return (int) figure.records().stream().filter(r -> r.standing() == standing).count();
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void whatHangsOnOneIsFoundByTakingEachAway(int lands) {
        for (long seed = 0; seed < lands; seed++) {
            Question question = land(seed).now();
            Map<String, Set<String>> sure = new TreeMap<>();
            Map<String, Set<String>> open = new TreeMap<>();
            for (Relation tie : question.land().ties()) {
                SiteFacts site = question.land().site(tie.from());
                if (tie.type() == RelationType.MANUFACTURES && tie.role() == null && site != null) {
                    open.computeIfAbsent(tie.to(), any -> new HashSet<>());
                    if (works(site).contains(true)) {
                        open.get(tie.to()).add(site.id());
                    }
                    if (!works(site).contains(false)) {
                        sure.computeIfAbsent(tie.to(), any -> new HashSet<>()).add(site.id());
                    }
                }
            }
            int lives = 0;
            int may = 0;
            for (Map.Entry<String, Set<String>> product : open.entrySet()) {
                lives += outlives(sure.getOrDefault(product.getKey(), Set.of())) ? 1 : 0;
                may += outlives(product.getValue()) ? 1 : 0;
            }
            Figure survive = figure(Indicator.N_MINUS_1, question, "NL", "BE", "GB");
            int all = open.size();
            assertThat(survive.lower())
                    .as("land %d", seed)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) lives / all));
            assertThat(survive.upper())
                    .as("land %d", seed)
                    .isEqualTo(all == 0 ? null : Double.valueOf((double) may / all));
        }
    }

    /** Whether after the loss of any one there is another left. */
    private static boolean outlives(Set<String> makers) {
        return !makers.isEmpty()
                && makers.stream()
                        .allMatch(lost -> makers.stream().anyMatch(other -> !other.equals(lost)));
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void theNearestSiteIsTheLeastOfAllDistances(int lands) {
        for (long seed = 0; seed < lands; seed++) {
            Question question = land(seed).now();
            double far = 0;
            double all = 0;
            for (City city : SmallLand.PLACES.cities()) {
                double least = Double.POSITIVE_INFINITY;
                for (SiteFacts site : question.sites()) {
                    if (site.point() != null
                            && !both(works(site), able(site, "capability", "CELL_PROCESSING"))
                                    .contains(false)) {
                        least = Math.min(least, site.point().kmTo(city.lat(), city.lon()));
                    }
                }
                all += city.population();
                far += least * 1.3 > 120 ? city.population() : 0;
            }
            Figure travel =
                    figure(
                            Indicator.TRAVEL,
                            question,
                            Parameters.capability("CELL_PROCESSING"),
                            "NL",
                            "BE",
                            "GB");
            assertThat(travel.value()).as("land %d", seed).isEqualTo(far / all, offset(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void indicesAreWhatTheirFormulaeSay(int lists) {
        for (long seed = 0; seed < lists; seed++) {
            var dice = new Random(seed);
            List<Integer> counts = new ArrayList<>();
            for (int i = dice.nextInt(8); i >= 0; i--) {
                counts.add(dice.nextInt(6));
            }
            double sum = counts.stream().mapToInt(Integer::intValue).sum();
            Double gini = Indices.gini(counts);
            if (sum == 0) {
                assertThat(gini).isNull();
                continue;
            }
            double differences = 0;
            double squares = 0;
            for (int a : counts) {
                squares += a / sum * (a / sum);
                for (int b : counts) {
                    differences += Math.abs(a - b);
                }
            }
            assertThat(gini).isEqualTo(differences / (2 * counts.size() * sum), offset(1e-12));
            assertThat(Indices.concentration(counts)).isEqualTo(squares, offset(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void pairsAcrossABorderAreThoseOfDifferentCountries(int lands) {
        for (long seed = 0; seed < lands; seed++) {
            Question question = land(seed).now();
            var pairs = new HashMap<Set<String>, @Nullable Boolean>();
            for (Relation tie : question.land().ties()) {
                String a = question.land().country(tie.from());
                String b = question.land().country(tie.to());
                if ("NL".equals(a) || "NL".equals(b)) {
                    pairs.put(
                            Set.of(tie.from(), tie.to()),
                            a == null || b == null ? null : Boolean.valueOf(!a.equals(b)));
                }
            }
            long across = pairs.values().stream().filter(Boolean.TRUE::equals).count();
            long within = pairs.values().stream().filter(Boolean.FALSE::equals).count();
            Figure index = figure(Indicator.E_I_INDEX, question, "NL");
            assertThat(index.value())
                    .as("land %d", seed)
                    .isEqualTo(
                            across + within == 0
                                    ? null
                                    : Double.valueOf(
                                            (double) (across - within) / (across + within)));
            assertThat(index.unknown())
                    .isEqualTo((int) pairs.values().stream().filter(Objects::isNull).count());
        }
    }
}
