package eu.atmpatlas.graph.gaps.indicator;

import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.landscape;
import static eu.atmpatlas.graph.gaps.indicator.RandomLandscape.operates;
import static eu.atmpatlas.graph.gaps.indicator.SampleLandscape.figure;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.gaps.figure.Figure;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.RandomLandscape.ExpectedShare;
import eu.atmpatlas.graph.gaps.model.SiteFacts;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Dependence on single suppliers and records, on random landscapes against brute force. */
class DependencePropertyTests {

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
            if (certain + possible == 0 && context.sites().isEmpty()) {
                assertThat(points.reason()).isEqualTo(Figure.Reason.NO_RECORD);
                continue;
            }
            assertThat(points.value()).as("landscape %d", seed).isEqualTo(certain);
            assertThat(points.upper()).as("landscape %d", seed).isEqualTo(certain + possible);
        }
    }
}
