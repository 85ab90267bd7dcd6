package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.and;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.suppliesNl;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.RandomLandscape.ExpectedShare;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Supply indicators on random landscapes, compared with brute force from their definitions. */
class SupplyPropertyTests {

    private static final int LANDSCAPES = 150;
    private static final Set<Boolean> YES = Set.of(true);
    private static final Set<Boolean> NO = Set.of(false);
    private static final Set<Boolean> EITHER = Set.of(true, false);
    private static final String[] MANUFACTURING = {
        "CELL_PROCESSING", "VECTOR_PRODUCTION", "STARTING_MATERIAL_PRODUCTION", "FILL_FINISH"
    };

    @Test
    void cleanroomAreaHasNoUpperBoundWhileOneAreaIsUnknown() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            double sum = 0;
            int unknown = 0;
            for (SiteFacts site : dutch(context)) {
                if (operates(site).equals(YES) && site.cleanroomArea() != null) {
                    sum += site.cleanroomArea();
                } else if (operates(site).contains(true)) {
                    unknown++;
                }
            }
            Figure region = figure(Indicator.CLEANROOM_AREA, context, "NL");
            assertThat(region.value()).as("landscape %d", seed).isEqualTo(sum / 1.5, offset(1e-9));
            assertThat(region.lower()).isEqualTo(region.value());
            assertThat(region.upper()).isEqualTo(unknown == 0 ? region.value() : null);
            assertThat(region.unknown()).as("landscape %d", seed).isEqualTo(unknown);
        }
    }

    @Test
    void classMixIsShannonEvennessOfSitesByClass() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var sure = new ArrayList<Integer>();
            var open = new ArrayList<Integer>();
            for (String code : List.of("GTMP", "SCTMP", "TEP")) {
                ExpectedShare share =
                        ExpectedShare.of(
                                dutch(context).stream()
                                        .map(site ->
                                                and(
                                                        operates(site),
                                                        hasAny(site, "atmp-class", code)))
                                        .toList());
                sure.add(share.yes());
                open.add(share.yes() + share.unknown());
            }
            assertRange(
                    "landscape " + seed,
                    figure(Indicator.CLASS_MIX, context, "NL"),
                    evenness(sure),
                    evenness(open));
        }
    }

    private static @Nullable Double evenness(List<Integer> counts) {
        double all = counts.stream().mapToInt(Integer::intValue).sum();
        double entropy = 0;
        for (int count : counts) {
            entropy -= count == 0 ? 0 : count / all * Math.log(count / all);
        }
        return all == 0 ? null : Double.valueOf(entropy / Math.log(3));
    }

    private static void assertRange(
            String landscape, Figure figure, @Nullable Double sure, @Nullable Double open) {
        if (sure == null) {
            assertThat(figure.value()).as(landscape).isNull();
        } else {
            assertThat(figure.value()).as(landscape).isEqualTo(sure, offset(1e-9));
        }
        if (open == null) {
            assertThat(figure.upper()).as(landscape).isNull();
            return;
        }
        double other = sure == null ? open : sure;
        assertThat(figure.lower()).as(landscape).isEqualTo(Math.min(other, open), offset(1e-9));
        assertThat(figure.upper()).as(landscape).isEqualTo(Math.max(other, open), offset(1e-9));
    }

    @Test
    void aTrackRecordIsAManufacturedProductOtherwiseUnknown() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var outcomes = new ArrayList<Set<Boolean>>();
            for (SiteFacts site : dutch(context)) {
                boolean makes =
                        context.landscape().relations().stream()
                                .anyMatch(relation ->
                                        relation.type() == RelationType.MANUFACTURES
                                                && relation.from().equals(site.id()));
                if (operates(site).contains(true)) {
                    outcomes.add(makes && operates(site).equals(YES) ? YES : EITHER);
                }
            }
            ExpectedShare.of(outcomes)
                    .assertMatches(
                            "landscape " + seed, figure(Indicator.TRACK_RECORD, context, "NL"));
        }
    }

    /** Tries every number of unknown sites that operate, are planned, or are neither. */
    @Test
    void thePipelineRatioHasTheRangeOfAllCombinations() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            int operating = 0;
            int planned = 0;
            int unknown = 0;
            for (SiteFacts site : dutch(context)) {
                Set<Boolean> processesCells = hasAny(site, "capability", "CELL_PROCESSING");
                if (processesCells.equals(NO) || "CLOSED".equals(site.status())) {
                    continue;
                }
                if (processesCells.equals(EITHER) || site.status() == null) {
                    unknown++;
                } else if ("PLANNED".equals(site.status())) {
                    planned++;
                } else {
                    operating++;
                }
            }
            Double least = null;
            Double most = null;
            for (int unknownOperating = 0; unknownOperating <= unknown; unknownOperating++) {
                for (int unknownPlanned = 0;
                        unknownPlanned <= unknown - unknownOperating;
                        unknownPlanned++) {
                    if (operating + unknownOperating > 0) {
                        double ratio =
                                (double) (planned + unknownPlanned)
                                        / (operating + unknownOperating);
                        least = least == null ? ratio : Math.min(least, ratio);
                        most = most == null ? ratio : Math.max(most, ratio);
                    }
                }
            }
            Figure pipeline =
                    figure(
                            Indicator.PIPELINE_RATIO,
                            context,
                            IndicatorParameters.capability("CELL_PROCESSING"),
                            "NL");
            assertThat(pipeline.value())
                    .as("landscape %d", seed)
                    .isEqualTo(
                            operating == 0 ? null : Double.valueOf((double) planned / operating));
            assertThat(pipeline.lower()).as("landscape %d", seed).isEqualTo(least);
            // Without an operating site there is no upper bound.
            assertThat(pipeline.upper())
                    .as("landscape %d", seed)
                    .isEqualTo(operating == 0 ? null : most);
            assertThat(pipeline.unknown()).isEqualTo(unknown);
        }
    }

    @Test
    void chainCompletenessIsTheShareOfCoveredMeasuredSteps() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<List<Set<Boolean>>> steps =
                    List.of(
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>(),
                            new ArrayList<>());
            for (SiteFacts site : dutch(context)) {
                Set<Boolean> vectors = hasAny(site, "product-type", "LV_VECTOR", "GRV_VECTOR");
                Set<Boolean> cells = hasAny(site, "product-type", "CAR_T");
                steps.get(0).add(performs(site, "VECTOR_PRODUCTION", vectors));
                steps.get(1).add(performs(site, "CELL_PROCESSING", cells));
                steps.get(2).add(performs(site, "QC_RELEASE_TESTING", YES));
                steps.get(3).add(performs(site, "CRYOSTORAGE", YES));
            }
            double sure = steps.stream().filter(step -> step.contains(YES)).count();
            double may =
                    steps.stream()
                            .filter(step -> step.stream().anyMatch(way -> way.contains(true)))
                            .count();
            Figure chain =
                    figure(
                            Indicator.VALUE_CHAIN,
                            context,
                            IndicatorParameters.platform("CAR_T"),
                            "NL");
            boolean recorded = !dutch(context).isEmpty();
            assertThat(chain.lower()).as("landscape %d", seed).isEqualTo(sure / 4);
            assertThat(chain.upper()).as("landscape %d", seed).isEqualTo(recorded ? may / 4 : 1);
            assertThat(chain.value())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded ? Double.valueOf(sure / 4) : null);
        }
    }

    private static Set<Boolean> performs(SiteFacts site, String capability, Set<Boolean> makes) {
        return and(operates(site), and(hasAny(site, "capability", capability), makes));
    }

    @Test
    void aClassHasNoCapacityIfNoSiteOrSupplierHandlesIt() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            int lacking = 0;
            int open = 0;
            for (String code : List.of("GTMP", "SCTMP", "TEP")) {
                Set<Set<Boolean>> local =
                        Set.copyOf(
                                dutch(context).stream()
                                        .map(site ->
                                                and(
                                                        operates(site),
                                                        hasAny(site, "atmp-class", code)))
                                        .toList());
                boolean supplied =
                        context.landscape().relations().stream()
                                .filter(relation -> suppliesNl(context, relation))
                                .map(relation -> context.landscape().site(relation.from()))
                                .anyMatch(site ->
                                        and(operates(site), hasAny(site, "atmp-class", code))
                                                .equals(YES));
                boolean covered = supplied || local.contains(YES);
                lacking += covered || local.contains(EITHER) ? 0 : 1;
                open += !covered && local.contains(EITHER) ? 1 : 0;
            }
            Figure without = figure(Indicator.CLASSES_WITHOUT_CAPACITY, context, "NL");
            boolean recorded = !dutch(context).isEmpty();
            assertThat(without.lower()).as("landscape %d", seed).isEqualTo(recorded ? lacking : 0);
            assertThat(without.upper()).as("landscape %d", seed).isEqualTo(lacking + open);
        }
    }

    @Test
    void aSiteNeverCertainlyLacksTesting() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var outcomes = new ArrayList<Set<Boolean>>();
            for (SiteFacts site : dutch(context)) {
                Set<Boolean> makes = and(operates(site), hasAny(site, "capability", MANUFACTURING));
                boolean tests = hasAny(site, "capability", "QC_RELEASE_TESTING").equals(YES);
                if (makes.contains(true)) {
                    outcomes.add(tests && makes.equals(YES) ? NO : EITHER);
                }
            }
            ExpectedShare.of(outcomes)
                    .assertMatches(
                            "landscape " + seed, figure(Indicator.QC_BOTTLENECK, context, "NL"));
        }
    }

    @Test
    void concentrationIsTheSumOfSquaredSharesOfOperators() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            Map<String, Integer> sure = new HashMap<>();
            Map<String, Integer> open = new HashMap<>();
            for (SiteFacts site : dutch(context)) {
                var operators = new TreeSet<String>();
                for (Relation relation : context.landscape().relations()) {
                    if (relation.type() == RelationType.OPERATES
                            && relation.to().equals(site.id())) {
                        operators.add(relation.from());
                    }
                }
                String operator = operators.isEmpty() ? site.id() : operators.first();
                Set<Boolean> outcomes =
                        and(operates(site), hasAny(site, "capability", "CELL_PROCESSING"));
                if (outcomes.equals(YES)) {
                    sure.merge(operator, 1, Integer::sum);
                }
                if (outcomes.contains(true)) {
                    open.merge(operator, 1, Integer::sum);
                }
            }
            assertRange(
                    "landscape " + seed,
                    figure(
                            Indicator.CONCENTRATION,
                            context,
                            IndicatorParameters.capability("CELL_PROCESSING"),
                            "NL"),
                    squares(sure),
                    squares(open));
        }
    }

    private static @Nullable Double squares(Map<String, Integer> counts) {
        double all = counts.values().stream().mapToInt(Integer::intValue).sum();
        double sum = 0;
        for (int count : counts.values()) {
            sum += Math.pow(count / all, 2);
        }
        return all == 0 ? null : Double.valueOf(sum);
    }
}
