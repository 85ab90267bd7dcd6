package eu.atmpatlas.graph.gaps.matrix;

import eu.atmpatlas.graph.gaps.model.Landscape;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.Ternary;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationType;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which initiatives work on each known bottleneck of the field, and which bottlenecks no initiative
 * works on.
 */
public final class Bottlenecks {

    private Bottlenecks() {}

    /**
     * Returns the work on each bottleneck, in the order of the vocabulary.
     *
     * @param countries only initiatives that are run from one of these countries or have a
     *     participant there; empty for all
     */
    public static List<BottleneckWork> of(
            Landscape landscape,
            VocabularyLookup vocabularies,
            LocalDate asOf,
            Set<String> countries) {
        List<BottleneckInitiative> initiatives =
                landscape.stakeholders().stream()
                        .filter(stakeholder -> stakeholder.kind() == EntityKind.INITIATIVE)
                        .map(stakeholder -> initiative(landscape, stakeholder, asOf))
                        .filter(effort ->
                                countries.isEmpty()
                                        || effort.countries().stream()
                                                .anyMatch(countries::contains))
                        .sorted(
                                Comparator.comparing(BottleneckInitiative::running)
                                        .thenComparing(effort -> effort.initiative().name()))
                        .toList();
        return vocabularies.codes(VocabularyIds.BOTTLENECK).stream()
                .map(code -> {
                    Set<String> narrower =
                            vocabularies.selfAndNarrower(VocabularyIds.BOTTLENECK, code);
                    return new BottleneckWork(
                            code,
                            initiatives.stream()
                                    .filter(effort ->
                                            effort
                                                    .initiative()
                                                    .codes(VocabularyIds.BOTTLENECK)
                                                    .stream()
                                                    .anyMatch(narrower::contains))
                                    .toList());
                })
                .toList();
    }

    private static BottleneckInitiative initiative(
            Landscape landscape, StakeholderFacts initiative, LocalDate asOf) {
        var participants = new ArrayList<String>();
        // Coordinators come first, then leaders, then members.
        Stream.of(RelationType.COORDINATES, RelationType.LEADS, RelationType.MEMBER_OF)
                .flatMap(type -> landscape.relations(initiative.id(), asOf, type).sorted(BY_FROM))
                .map(Relation::from)
                .distinct()
                .forEach(participants::add);
        List<String> funders =
                landscape
                        .relations(initiative.id(), asOf, RelationType.FUNDS)
                        .map(Relation::from)
                        .distinct()
                        .sorted()
                        .toList();
        var countries = new TreeSet<String>();
        Stream.concat(Stream.of(initiative.id()), participants.stream())
                .map(landscape::country)
                .filter(java.util.Objects::nonNull)
                .forEach(countries::add);
        List<String> leaders =
                landscape
                        .relations(initiative.id(), asOf, RelationType.LEADS)
                        .map(Relation::from)
                        .distinct()
                        .sorted()
                        .toList();
        return new BottleneckInitiative(
                initiative,
                initiative.runsIn(asOf.getYear()),
                List.copyOf(participants),
                leaders,
                funders,
                countries);
    }

    private static final Comparator<Relation> BY_FROM = Comparator.comparing(Relation::from);

    /**
     * The work on a bottleneck.
     *
     * @param initiatives running ones first
     */
    public record BottleneckWork(String code, List<BottleneckInitiative> initiatives) {

        /** Counts the initiatives with this running state. */
        public int count(StakeholderFacts.Running running) {
            return (int) initiatives.stream().filter(effort -> effort.running() == running).count();
        }

        /** Returns the ids of the leaders of the initiatives, each once. */
        public List<String> experts() {
            return initiatives.stream()
                    .flatMap(effort -> effort.leaders().stream())
                    .distinct()
                    .toList();
        }

        /** Returns whether a running initiative works on the bottleneck. */
        public Ternary addressed() {
            return initiatives.stream()
                    .map(effort -> effort.running().toTernary())
                    .reduce(Ternary.NO, Ternary::or);
        }

        /** Returns the sum of the stated budgets of running initiatives; null if none is stated. */
        public @Nullable Double budgetEur() {
            List<Double> stated =
                    running()
                            .map(effort -> effort.initiative().budgetEur())
                            .filter(java.util.Objects::nonNull)
                            .toList();
            return stated.isEmpty()
                    ? null
                    : Double.valueOf(stated.stream().mapToDouble(Double::doubleValue).sum());
        }

        /** Counts the running initiatives whose budget is not stated. */
        public int budgetUnknown() {
            return (int)
                    running().filter(effort -> effort.initiative().budgetEur() == null).count();
        }

        private Stream<BottleneckInitiative> running() {
            return initiatives.stream()
                    .filter(effort -> effort.running() == StakeholderFacts.Running.RUNNING);
        }
    }

    /**
     * An initiative that works on a bottleneck.
     *
     * @param participants ids of coordinators, leaders and members
     * @param leaders ids of the experts who lead it or a part of it
     * @param funders ids of the funders
     * @param countries codes of the countries of the initiative and its participants
     */
    public record BottleneckInitiative(
            StakeholderFacts initiative,
            StakeholderFacts.Running running,
            List<String> participants,
            List<String> leaders,
            List<String> funders,
            Set<String> countries) {}
}
