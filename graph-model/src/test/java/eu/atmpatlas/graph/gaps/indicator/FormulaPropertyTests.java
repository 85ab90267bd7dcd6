package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.and;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.Relation;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** On random landscapes distances, inequality and the E-I index equal their formulas. */
class FormulaPropertyTests {

    @ParameterizedTest
    @ValueSource(ints = {150})
    void theNearestSiteHasTheLeastDistance(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            double far = 0;
            double all = 0;
            for (City city : SampleLandscape.POPULATION_DATA.cities()) {
                // A country of which no site is on record is left out.
                if (context.sites().stream()
                        .noneMatch(site -> city.country().equals(site.country()))) {
                    continue;
                }
                double least = Double.POSITIVE_INFINITY;
                for (SiteFacts site : context.sites()) {
                    if (site.point() != null
                            && !and(operates(site), hasAny(site, "capability", "CELL_PROCESSING"))
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
                            context,
                            IndicatorParameters.capability("CELL_PROCESSING"),
                            "NL",
                            "BE",
                            "GB");
            if (all == 0) {
                FigureChecks.assertNoRecord(3, travel);
            } else {
                assertThat(travel.value())
                        .as("landscape %d", seed)
                        .isEqualTo(far / all, offset(1e-9));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void indicesMatchTheirFormulas(int lists) {
        for (long seed = 0; seed < lists; seed++) {
            var random = new Random(seed);
            List<Integer> counts = new ArrayList<>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                counts.add(random.nextInt(6));
            }
            double sum = counts.stream().mapToInt(Integer::intValue).sum();
            Double gini = DistributionMeasures.gini(counts);
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
            assertThat(DistributionMeasures.herfindahlHirschman(counts))
                    .isEqualTo(squares, offset(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {150})
    void pairsAcrossABorderAreThoseOfDifferentCountries(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var pairs = new HashMap<Set<String>, @Nullable Boolean>();
            for (Relation relation : context.landscape().relations()) {
                String a = context.landscape().country(relation.from());
                String b = context.landscape().country(relation.to());
                if ("NL".equals(a) || "NL".equals(b)) {
                    pairs.put(
                            Set.of(relation.from(), relation.to()),
                            a == null || b == null ? null : Boolean.valueOf(!a.equals(b)));
                }
            }
            long across = pairs.values().stream().filter(Boolean.TRUE::equals).count();
            long within = pairs.values().stream().filter(Boolean.FALSE::equals).count();
            Figure index = figure(Indicator.E_I_INDEX, context, "NL");
            assertThat(index.value())
                    .as("landscape %d", seed)
                    .isEqualTo(
                            across + within == 0
                                    ? null
                                    : Double.valueOf(
                                            (double) (across - within) / (across + within)));
            assertThat(index.unknown())
                    .isEqualTo((int) pairs.values().stream().filter(Objects::isNull).count());
            assertExtremes("landscape " + seed, context, pairs.keySet(), index);
        }
    }

    /** Tries every location of the records without one: in the Netherlands or elsewhere. */
    private static void assertExtremes(
            String landscape, IndicatorContext context, Set<Set<String>> pairs, Figure index) {
        List<String> open =
                pairs.stream()
                        .flatMap(Set::stream)
                        .filter(id -> context.landscape().country(id) == null)
                        .distinct()
                        .toList();
        if (pairs.isEmpty() || open.size() > 10) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int chosen = 0; chosen < 1 << open.size(); chosen++) {
            int difference = 0;
            for (Set<String> pair : pairs) {
                boolean inside = true;
                for (String id : pair) {
                    int bit = open.indexOf(id);
                    inside &=
                            bit < 0
                                    ? "NL".equals(context.landscape().country(id))
                                    : (chosen >> bit & 1) == 1;
                }
                difference += inside ? -1 : 1;
            }
            double value = (double) difference / pairs.size();
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        assertThat(index.lower()).as(landscape).isEqualTo(least, offset(1e-9));
        assertThat(index.upper()).as(landscape).isEqualTo(most, offset(1e-9));
    }
}
