package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.TODAY;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.gaps.figure.DistributionMeasures;
import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.RandomLandscape.ExpectedShare;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Indicators of collaboration, authorisations and data quality on random landscapes, compared with
 * brute force from their definitions.
 */
class CollaborationAndDataPropertyTests {

    private static final int LANDSCAPES = 150;
    private static final String[] ALL = {"NL", "BE", "GB"};
    private static final Set<Boolean> YES = Set.of(true);
    private static final Set<Boolean> NO = Set.of(false);
    private static final Set<Boolean> EITHER = Set.of(true, false);

    @Test
    void vectorDependenceCountsSuppliersOutsideTheRegion() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<Relation> relations = context.landscape().relations();
            var pairs = new HashSet<List<String>>();
            for (Relation relation : relations) {
                if (relation.type() == RelationType.SUPPLIES) {
                    pairs.add(List.of(relation.from(), relation.to()));
                } else if (relation.type() == RelationType.MANUFACTURES
                        && relation.role() != null) {
                    users(relations, relation)
                            .forEach(user -> pairs.add(List.of(relation.from(), user)));
                }
            }
            var outcomes = new ArrayList<Set<Boolean>>();
            for (List<String> pair : pairs) {
                if ("NL".equals(context.landscape().country(pair.get(1)))) {
                    String from = context.landscape().country(pair.get(0));
                    outcomes.add(from == null ? EITHER : "NL".equals(from) ? NO : YES);
                }
            }
            ExpectedShare.of(outcomes)
                    .assertMatches(
                            "landscape " + seed,
                            figure(Indicator.VECTOR_DEPENDENCE, context, "NL"));
        }
    }

    /**
     * Returns the manufacturers of the product that contains the vector; if there are none, its
     * developers.
     */
    private static Set<String> users(List<Relation> relations, Relation vector) {
        var makers = new HashSet<String>();
        var developers = new HashSet<String>();
        for (Relation relation : relations) {
            if (relation.to().equals(vector.to())) {
                if (relation.type() == RelationType.DEVELOPS) {
                    developers.add(relation.from());
                }
                if (relation.type() == RelationType.MANUFACTURES
                        && relation.role() == null
                        && !relation.from().equals(vector.from())) {
                    makers.add(relation.from());
                }
            }
        }
        return makers.isEmpty() ? developers : makers;
    }

    /**
     * Returns the operating manufacturers of each product: the certain ones, then all possible
     * ones.
     */
    private static Map<String, List<Set<String>>> makers(IndicatorContext context) {
        var makers = new TreeMap<String, List<Set<String>>>();
        for (Relation relation : context.landscape().relations()) {
            if (relation.type() == RelationType.MANUFACTURES && relation.role() == null) {
                SiteFacts site = context.landscape().site(relation.from());
                List<Set<String>> both =
                        makers.computeIfAbsent(
                                relation.to(), _ -> List.of(new TreeSet<>(), new TreeSet<>()));
                if (operates(site).equals(YES)) {
                    both.get(0).add(site.id());
                }
                if (operates(site).contains(true)) {
                    both.get(1).add(site.id());
                }
            }
        }
        return makers;
    }

    /**
     * Removes each record in turn and checks which products and customers have no supplier left.
     */
    @Test
    void singlePointsOfFailureAreFoundByRemovingEachRecord() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            Map<String, List<Set<String>>> makers = makers(context);
            Map<String, Set<String>> suppliers = new TreeMap<>();
            for (Relation relation : context.landscape().relations()) {
                if (relation.type() == RelationType.SUPPLIES) {
                    suppliers
                            .computeIfAbsent(relation.to(), _ -> new TreeSet<>())
                            .add(relation.from());
                }
            }
            var ids = new TreeSet<String>();
            makers.values().forEach(both -> ids.addAll(both.get(1)));
            suppliers.values().forEach(ids::addAll);
            int certain = 0;
            int possible = 0;
            for (String lost : ids) {
                if (context.landscape().country(lost) == null) {
                    continue;
                }
                boolean certainly =
                        suppliers.values().stream().anyMatch(all -> all.equals(Set.of(lost)));
                boolean possibly = false;
                for (List<Set<String>> both : makers.values()) {
                    boolean operates = both.get(0).contains(lost);
                    boolean noOtherPossible = both.get(1).stream().allMatch(lost::equals);
                    boolean noOtherCertain = both.get(0).stream().allMatch(lost::equals);
                    certainly |= operates && noOtherPossible;
                    possibly |=
                            both.get(1).contains(lost)
                                    && noOtherCertain
                                    && (operates || noOtherPossible);
                }
                certain += certainly ? 1 : 0;
                possible += possibly && !certainly ? 1 : 0;
            }
            Figure points = figure(Indicator.SINGLE_POINTS, context, ALL);
            assertThat(points.value()).as("landscape %d", seed).isEqualTo(certain);
            assertThat(points.upper()).as("landscape %d", seed).isEqualTo(certain + possible);
        }
    }

    @Test
    void aProductIsRedundantIfTwoOperatorsMakeIt() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var outcomes = new ArrayList<Set<Boolean>>();
            makers(context)
                    .forEach((product, both) -> {
                        int certain = operators(context, both.get(0)).size();
                        int possible = operators(context, both.get(1)).size();
                        outcomes.add(certain >= 2 ? YES : possible >= 2 ? EITHER : NO);
                    });
            ExpectedShare.of(outcomes)
                    .assertMatches("landscape " + seed, figure(Indicator.REDUNDANCY, context, ALL));
        }
    }

    private static Set<Set<String>> operators(IndicatorContext context, Set<String> sites) {
        var operators = new HashSet<Set<String>>();
        for (String site : sites) {
            var of = new HashSet<String>();
            for (Relation relation : context.landscape().relations()) {
                if (relation.type() == RelationType.OPERATES && relation.to().equals(site)) {
                    of.add(relation.from());
                }
            }
            operators.add(of.isEmpty() ? Set.of(site) : of);
        }
        return operators;
    }

    /** n0 runs, n1 has ended, n2 is unknown. */
    private static Set<Boolean> runs(String initiative) {
        return switch (initiative) {
            case "n0" -> YES;
            case "n1" -> NO;
            default -> EITHER;
        };
    }

    private static Stream<String> memberships(IndicatorContext context, String institution) {
        return context.landscape().relations().stream()
                .filter(relation -> relation.type() == RelationType.MEMBER_OF)
                .filter(relation -> relation.from().equals(institution))
                .map(Relation::to);
    }

    @Test
    void aSiteIsReachedIfItsOperatorTakesPartInARunningInitiative() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var outcomes = new ArrayList<Set<Boolean>>();
            for (SiteFacts site : dutch(context)) {
                List<Set<Boolean>> joined =
                        context.landscape().relations().stream()
                                .filter(relation -> relation.type() == RelationType.OPERATES)
                                .filter(relation -> relation.to().equals(site.id()))
                                .flatMap(relation -> memberships(context, relation.from()))
                                .map(CollaborationAndDataPropertyTests::runs)
                                .toList();
                Set<Boolean> reached =
                        joined.contains(YES)
                                ? YES
                                : joined.isEmpty() || joined.contains(EITHER) ? EITHER : NO;
                if (operates(site).contains(true)) {
                    outcomes.add(RandomLandscape.and(operates(site), reached));
                }
            }
            ExpectedShare.of(outcomes)
                    .assertMatches(
                            "landscape " + seed, figure(Indicator.INITIATIVE_REACH, context, "NL"));
        }
    }

    @Test
    void equityIsTheGiniCoefficientOfMembershipsByCountry() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            var certain = new ArrayList<Integer>();
            var possible = new ArrayList<Integer>();
            for (String country : ALL) {
                List<String> all =
                        Stream.of("i0", "i1", "i2", "i3")
                                .filter(id -> country.equals(context.landscape().country(id)))
                                .flatMap(id -> memberships(context, id))
                                .toList();
                boolean site = context.sites().stream().anyMatch(s -> country.equals(s.country()));
                if (site || !all.isEmpty()) {
                    certain.add((int) all.stream().filter(id -> runs(id).equals(YES)).count());
                    possible.add((int) all.stream().filter(id -> runs(id).contains(true)).count());
                }
            }
            Figure equity = figure(Indicator.PARTICIPATION_EQUITY, context, ALL);
            Double one = gini(certain);
            Double other = gini(possible);
            assertSame("landscape " + seed, equity.value(), one);
            assertSame(
                    "landscape " + seed,
                    equity.lower(),
                    DistributionMeasures.minNonNull(one, other));
            assertSame(
                    "landscape " + seed,
                    equity.upper(),
                    DistributionMeasures.maxNonNull(one, other));
        }
    }

    private static @Nullable Double gini(List<Integer> counts) {
        double sum = counts.stream().mapToInt(Integer::intValue).sum();
        double differences = 0;
        for (int a : counts) {
            for (int b : counts) {
                differences += Math.abs(a - b);
            }
        }
        return sum == 0 ? null : Double.valueOf(differences / (2 * counts.size() * sum));
    }

    private static void assertSame(
            String description, @Nullable Double actual, @Nullable Double expected) {
        if (expected == null) {
            assertThat(actual).as(description).isNull();
        } else {
            assertThat(actual).as(description).isEqualTo(expected, offset(1e-12));
        }
    }

    @Test
    void aSiteIsAuthorisedWhileAManufacturingAuthorisationIsValid() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            for (Indicator indicator :
                    List.of(Indicator.AUTHORISATION_COVER, Indicator.ACCREDITATION_COVER)) {
                String scheme =
                        indicator == Indicator.AUTHORISATION_COVER
                                ? "authorisation"
                                : "accreditation";
                var outcomes = new ArrayList<Set<Boolean>>();
                for (SiteFacts site : dutch(context)) {
                    Set<Boolean> authorised = EITHER;
                    for (Authorisation held : site.authorisations()) {
                        if (held.scheme().equals(scheme) && held.type().equals("MIA")) {
                            boolean over =
                                    held.expiresOn() != null && held.expiresOn().isBefore(TODAY);
                            boolean suspended = held.state() == Authorisation.State.SUSPENDED;
                            authorised = over || suspended ? NO : YES;
                        }
                    }
                    if (operates(site).contains(true)) {
                        outcomes.add(operates(site).equals(YES) ? authorised : EITHER);
                    }
                }
                ExpectedShare.of(outcomes)
                        .assertMatches("landscape " + seed, figure(indicator, context, "NL"));
            }
        }
    }

    @Test
    void dataQualityIndicatorsMatchMeanMedianAndShare() {
        for (int seed = 0; seed < LANDSCAPES; seed++) {
            IndicatorContext context = landscape(seed).operationalContext();
            List<SiteFacts> sites = dutch(context);
            double stated = sites.stream().mapToDouble(SiteFacts::completeness).sum();
            assertSame(
                    "landscape " + seed,
                    figure(Indicator.COMPLETENESS, context, "NL").value(),
                    sites.isEmpty() ? null : Double.valueOf(stated / sites.size()));

            ExpectedShare.of(
                            sites.stream()
                                    .map(site -> site.sources().contains("web") ? YES : NO)
                                    .toList())
                    .assertMatches(
                            "landscape " + seed, figure(Indicator.PROVENANCE, context, "NL"));

            List<Double> days =
                    sites.stream()
                            .filter(site -> site.lastVerified() != null)
                            .map(site ->
                                    (double) ChronoUnit.DAYS.between(site.lastVerified(), TODAY))
                            .toList();
            Figure freshness = figure(Indicator.FRESHNESS, context, "NL");
            assertSame("landscape " + seed, freshness.value(), median(days));
            // A site without a date may have been verified today.
            List<Double> least = new ArrayList<>(days);
            while (least.size() < sites.size()) {
                least.add(0.0);
            }
            assertSame("landscape " + seed, freshness.lower(), median(least));
            assertThat(freshness.unknown()).isEqualTo(sites.size() - days.size());
        }
    }

    /**
     * Returns the median by its definition: at most half of the values are below it, and at most
     * half above.
     */
    private static @Nullable Double median(List<Double> values) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            long below = values.stream().filter(other -> other < value).count();
            long above = values.stream().filter(other -> other > value).count();
            if (2 * below <= values.size() && 2 * above <= values.size()) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        return values.isEmpty() ? null : Double.valueOf((least + most) / 2);
    }
}
