package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.and;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.hasAny;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.onRecord;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.suppliesNl;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.RandomLandscape.ExpectedShare;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            if (dutch(context).isEmpty()) {
                assertThat(region.reason()).isEqualTo(Figure.Reason.NO_RECORD);
                continue;
            }
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
            Figure mix = figure(Indicator.CLASS_MIX, context, "NL");
            assertThat(mix.value() == null ? -1 : mix.value())
                    .as("landscape %d", seed)
                    .isEqualTo(
                            sure.stream().allMatch(n -> n == 0) ? -1 : evenness(sure),
                            offset(1e-9));
            // The index has no interval while a class of a site is unknown.
            assertThat(mix.lower())
                    .as("landscape %d", seed)
                    .isEqualTo(sure.equals(open) ? mix.value() : null);
            assertThat(mix.upper()).as("landscape %d", seed).isEqualTo(mix.lower());
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
                            "landscape " + seed,
                            figure(Indicator.TRACK_RECORD, context, "NL"),
                            Figure.Bound.AT_LEAST);
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
                steps.get(4).add(performs(site, "APHERESIS", YES));
                steps.get(5).add(performs(site, "BATCH_CERTIFICATION", YES));
                steps.get(6).add(performs(site, "ADMINISTRATION", cells));
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
            assertThat(chain.lower())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded ? Double.valueOf(sure / 7) : null);
            assertThat(chain.upper())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded ? Double.valueOf(may / 7) : null);
            assertThat(chain.value()).as("landscape %d", seed).isEqualTo(chain.lower());
            assertThat(chain.bound())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded && may > sure ? Figure.Bound.AT_LEAST : null);
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
                                                        onRecord(site, "atmp-class", code)))
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
            assertThat(without.lower())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded ? Double.valueOf(lacking) : null);
            assertThat(without.upper())
                    .as("landscape %d", seed)
                    .isEqualTo(recorded ? Double.valueOf(lacking + open) : null);
        }
    }

    @Test
    void aSiteLacksTestingOnlyIfASourceSaysSo() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var outcomes = new ArrayList<Set<Boolean>>();
            for (SiteFacts site : dutch(context)) {
                Set<Boolean> makes = and(operates(site), hasAny(site, "capability", MANUFACTURING));
                Set<Boolean> tests = hasAny(site, "capability", "QC_RELEASE_TESTING");
                if (makes.contains(true)) {
                    outcomes.add(
                            !makes.equals(YES) || tests.equals(EITHER)
                                    ? EITHER
                                    : tests.equals(YES) ? NO : YES);
                }
            }
            ExpectedShare.of(outcomes)
                    .assertMatches(
                            "landscape " + seed,
                            figure(Indicator.QC_BOTTLENECK, context, "NL"),
                            Figure.Bound.AT_MOST);
        }
    }
}
