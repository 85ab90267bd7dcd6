package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.CAPABILITIES;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.and;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.onRecord;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.suppliesNl;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence;
import eu.atmpatlas.graph.gaps.figure.FigureEvidence.Standing;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.model.City;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * On random landscapes every figure equals brute-force counting from its definition. Counts with
 * all unknowns as no and with all as yes must be the ends of the range.
 */
class IndicatorPropertyTests {

    @ParameterizedTest
    @ValueSource(ints = {150})
    void countsAndSharesMatchTheirDefinitions(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> nl = dutch(context);
            String[] manufacturing = {
                "CELL_PROCESSING",
                "VECTOR_PRODUCTION",
                "STARTING_MATERIAL_PRODUCTION",
                "FILL_FINISH"
            };
            int least = 0;
            int most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> outcomes =
                        and(operates(site), hasAny(site, "capability", manufacturing));
                least += outcomes.contains(false) ? 0 : 1;
                most += outcomes.contains(true) ? 1 : 0;
            }
            Figure density = figure(Indicator.SITE_DENSITY, context, "NL");
            assertDensity("landscape " + seed, density, nl, least, most);
            assertThat(density.unknown()).isEqualTo(most - least);

            least = 0;
            most = 0;
            for (SiteFacts site : nl) {
                Set<Boolean> outcomes =
                        and(operates(site), hasAny(site, "product-type", "LV_VECTOR"));
                least += outcomes.contains(false) ? 0 : 1;
                most += outcomes.contains(true) ? 1 : 0;
            }
            Figure lentiviral =
                    figure(
                            Indicator.CAPABILITY_DENSITY,
                            context,
                            IndicatorParameters.productType("LV_VECTOR"),
                            "NL");
            assertDensity("landscape " + seed, lentiviral, nl, least, most);

            int lacking = 0;
            int open = 0;
            int backed = 0;
            int covered = 0;
            for (String code : CAPABILITIES) {
                int sure = 0;
                int may = 0;
                for (SiteFacts site : nl) {
                    Set<Boolean> outcomes = and(operates(site), onRecord(site, "capability", code));
                    sure += outcomes.contains(false) ? 0 : 1;
                    may += outcomes.contains(true) ? 1 : 0;
                }
                // A site abroad that certainly supplies NL also covers the capability.
                boolean across =
                        context.landscape().relations().stream()
                                .anyMatch(relation ->
                                        suppliesNl(context, relation)
                                                && !and(
                                                                operates(site(context, relation)),
                                                                hasAny(
                                                                        site(context, relation),
                                                                        "capability",
                                                                        code))
                                                        .contains(false));
                lacking += may == 0 && !across ? 1 : 0;
                open += sure == 0 && may > 0 && !across ? 1 : 0;
                covered += sure > 0 ? 1 : 0;
                backed += sure > 1 ? 1 : 0;
            }
            Figure gaps = figure(Indicator.GAP_COUNT, context, "NL");
            Figure backup = figure(Indicator.CAPABILITY_BACKUP, context, "NL");
            if (nl.isEmpty()) {
                // No site here is on record: nothing is said.
                assertNoRecord(1, gaps, density, lentiviral, backup);
                continue;
            }
            assertThat(gaps.value()).as("landscape %d", seed).isEqualTo(lacking);
            assertThat(gaps.lower()).as("landscape %d", seed).isEqualTo(lacking);
            assertThat(gaps.upper()).as("landscape %d", seed).isEqualTo(lacking + open);
            assertThat(backup.numerator()).as("landscape %d", seed).isEqualTo(backed);
            assertThat(backup.denominator()).as("landscape %d", seed).isEqualTo(covered);

            long verified = nl.stream().filter(site -> site.lastVerified() != null).count();
            long stale =
                    nl.stream()
                            .map(SiteFacts::lastVerified)
                            .filter(Objects::nonNull)
                            .filter(day -> day.plusDays(365).isBefore(TODAY))
                            .count();
            Figure old = figure(Indicator.STALE_SHARE, context, "NL");
            assertThat(old.value())
                    .as("landscape %d", seed)
                    .isEqualTo(verified == 0 ? null : Double.valueOf((double) stale / verified));
            assertInvariants(context);
        }
    }

    /** Only the chain has steps that hospitals and banks perform. */
    @ParameterizedTest
    @ValueSource(ints = {40})
    void sitesOfOtherRolesChangeNoFigureOnManufacturing(int landscapes) {
        for (long seed = 0; seed < landscapes; seed++) {
            IndicatorContext before = landscape(seed).operationalContext();
            IndicatorContext after =
                    landscape(seed)
                            .stakeholder(EntityKind.INSTITUTION, "hospital", "NL")
                            .site(
                                    "clinic",
                                    "NL",
                                    "NL31",
                                    "OPERATIONAL",
                                    "chain-role:TREATMENT",
                                    "capability:ADMINISTRATION",
                                    "product-type:CAR_T",
                                    "atmp-class:GTMP")
                            .site(
                                    "bank",
                                    "GB",
                                    "",
                                    "OPERATIONAL",
                                    "chain-role:TISSUE_BLOOD_BANK",
                                    "capability:CELL_PROCESSING",
                                    "capability:CRYOSTORAGE")
                            .relation("hospital", RelationType.OPERATES, "clinic")
                            .relation("i0", RelationType.OPERATES, "bank")
                            .relation("bank", RelationType.SUPPLIES, "i1")
                            .operationalContext();
            for (Indicator indicator : Indicator.values()) {
                if (!indicator.available() || indicator == Indicator.VALUE_CHAIN) {
                    continue;
                }
                IndicatorParameters parameters = parameters(indicator);
                for (String region : List.of("NL", "GB", "EU")) {
                    assertThat(figure(indicator, after, parameters, region))
                            .as("landscape %d, %s of %s", seed, indicator, region)
                            .usingRecursiveComparison()
                            .isEqualTo(figure(indicator, before, parameters, region));
                }
            }
        }
    }

    @Test
    void theChainMeasuresWhatHospitalsDo() {
        SampleLandscape landscape =
                SampleLandscape.manufacturers()
                        .site(
                                "clinic",
                                "NL",
                                "NL31",
                                "OPERATIONAL",
                                "chain-role:TREATMENT",
                                "capability:APHERESIS",
                                "capability:ADMINISTRATION",
                                "product-type:CAR_T");
        Figure chain =
                figure(
                        Indicator.VALUE_CHAIN,
                        landscape.operationalContext(),
                        IndicatorParameters.platform("CAR_T"),
                        "NL");
        // Covered: apheresis and treatment by the clinic, vectors by b, cells by a, testing by f.
        // Not covered: certification and cryostorage.
        assertThat(chain.numerator()).isEqualTo(5);
        assertThat(chain.denominator()).isEqualTo(7);
    }

    private static void assertDensity(
            String landscape, Figure figure, List<SiteFacts> sites, int least, int most) {
        if (!sites.isEmpty()) {
            assertThat(figure.value()).as(landscape).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(figure.lower()).as(landscape).isEqualTo(least / 1.5, offset(1e-9));
            assertThat(figure.upper()).as(landscape).isEqualTo(most / 1.5, offset(1e-9));
            assertThat(figure.bound())
                    .as(landscape)
                    .isEqualTo(most > least ? Figure.Bound.AT_LEAST : null);
        }
    }

    private static void assertNoRecord(int regions, Figure... figures) {
        for (Figure figure : figures) {
            assertThat(figure.reason()).isEqualTo(Figure.Reason.NO_RECORD);
            assertThat(figure.shown()).isEqualTo(Figure.Shown.NONE);
            assertThat(figure.withoutRecord()).isEqualTo(regions);
            assertThat(figure.lower()).isNull();
            assertThat(figure.upper()).isNull();
        }
    }

    private static SiteFacts site(IndicatorContext context, Relation relation) {
        return context.landscape().site(relation.from());
    }

    @Test
    void aSelectionOfCountriesHasTheFigureOfItsCountriesTogether() {
        for (long seed = 0; seed < 10; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            for (Indicator indicator : Indicator.values()) {
                // The E-I index is about the region's own border, and a selection has only one.
                if (!indicator.available()
                        || !indicator.regional()
                        || indicator == Indicator.E_I_INDEX) {
                    continue;
                }
                IndicatorParameters parameters = parameters(indicator);
                Figure together = figure(indicator, context, parameters, "NL", "BE");
                Figure selection = figure(indicator, context, parameters, "NL-BE");
                String description = "landscape %d: %s".formatted(seed, indicator);
                assertThat(selection.value()).as(description).isEqualTo(together.value());
                assertThat(selection.lower()).as(description).isEqualTo(together.lower());
                assertThat(selection.upper()).as(description).isEqualTo(together.upper());
                assertThat(selection.n()).as(description).isEqualTo(together.n());
                assertThat(selection.withoutRecord())
                        .as(description)
                        .isEqualTo(together.withoutRecord());
            }
            assertThat(context.geography().region("NL-XX")).isEmpty();
            assertThat(context.geography().region("NL-NL32")).isEmpty();
        }
    }

    private static IndicatorParameters parameters(Indicator indicator) {
        return indicator.accepts(Indicator.ParameterKind.PLATFORM)
                ? IndicatorParameters.platform("CAR_T")
                : indicator.accepts(Indicator.ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)
                        ? IndicatorParameters.capability("CELL_PROCESSING")
                        : IndicatorParameters.DEFAULTS;
    }

    /**
     * Checks what holds for every figure: the value is in its range, and the records add up to it.
     */
    private static void assertInvariants(IndicatorContext context) {
        for (Indicator indicator : Indicator.values()) {
            if (!indicator.available()) {
                continue;
            }
            IndicatorParameters parameters = parameters(indicator);
            for (String[] codes : new String[][] {{"NL"}, {"NL", "BE", "GB"}, {"NL32"}, {"EU"}}) {
                if (java.util.Arrays.stream(codes)
                        .anyMatch(code -> context.geography().region(code).isEmpty())) {
                    continue;
                }
                Figure figure = figure(indicator, context, parameters, codes);
                String description = indicator + " of " + String.join(",", codes);
                Double value = figure.value();
                assertThat(figure.reason() == null).as(description).isEqualTo(value != null);
                if (value != null) {
                    assertThat(value).as(description).isGreaterThanOrEqualTo(indicator.lowest());
                    Double lower = figure.lower();
                    Double upper = figure.upper();
                    assertThat(lower == null || lower <= value + 1e-9).as(description).isTrue();
                    assertThat(upper == null || upper >= value - 1e-9).as(description).isTrue();
                    Double highest = indicator.highest();
                    if (highest != null) {
                        assertThat(value).as(description).isLessThanOrEqualTo(highest + 1e-9);
                        assertThat(upper == null || upper <= highest + 1e-9)
                                .as(description)
                                .isTrue();
                    }
                }
                if (figure.coverage() != null) {
                    assertThat(figure.coverage()).as(description).isBetween(0.0, 1.0);
                }
                assertThat(figure.records().stream().map(FigureEvidence::id).distinct().count())
                        .as(description + ": each record once")
                        .isEqualTo(figure.records().size());
                if (indicator.unit() == Indicator.Unit.PER_POPULATION
                        && figure.reason() != Figure.Reason.NO_RECORD) {
                    assertThat(count(figure, Standing.COUNTED))
                            .as(description)
                            .isEqualTo(figure.numerator().intValue());
                    assertThat(count(figure, Standing.UNKNOWN))
                            .as(description)
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
                assertNoRecord(3, travel);
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
