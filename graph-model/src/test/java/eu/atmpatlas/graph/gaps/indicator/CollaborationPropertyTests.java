package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.dutch;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reach and equity of initiatives, on random landscapes against brute force. */
class CollaborationPropertyTests {

    private static final int LANDSCAPES = 150;
    private static final String[] ALL = {"NL", "BE", "GB"};
    private static final Set<Boolean> YES = Set.of(true);
    private static final Set<Boolean> NO = Set.of(false);
    private static final Set<Boolean> EITHER = Set.of(true, false);

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
                                .map(CollaborationPropertyTests::runs)
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
                            "landscape " + seed,
                            figure(Indicator.INITIATIVE_REACH, context, "NL"),
                            Figure.Bound.AT_LEAST);
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
            assertSame("landscape " + seed, equity.value(), one);
            // The index has no interval while it is unknown whether an initiative runs.
            Double bound = certain.equals(possible) ? one : null;
            assertSame("landscape " + seed, equity.lower(), bound);
            assertSame("landscape " + seed, equity.upper(), bound);
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
}
