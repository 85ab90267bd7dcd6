package eu.atmpatlas.graph.gaps;

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

/** Who works on which known bottleneck of the field, and which nobody does. */
public final class Bottlenecks {

    private Bottlenecks() {}

    /**
     * Each bottleneck, in the order of the vocabulary.
     *
     * @param countries only initiatives run from, or with a participant in, one of these; empty for
     *     all
     */
    public static List<Work> of(
            Landscape land, Terms terms, LocalDate asOf, Set<String> countries) {
        List<Effort> efforts =
                land.actors().stream()
                        .filter(actor -> actor.kind() == EntityKind.INITIATIVE)
                        .map(actor -> effort(land, actor, asOf))
                        .filter(effort ->
                                countries.isEmpty()
                                        || effort.countries().stream()
                                                .anyMatch(countries::contains))
                        .sorted(
                                Comparator.comparing(Effort::running)
                                        .thenComparing(effort -> effort.initiative().name()))
                        .toList();
        return terms.codes(Schemes.BOTTLENECK).stream()
                .map(code -> {
                    Set<String> narrower = terms.narrower(Schemes.BOTTLENECK, code);
                    return new Work(
                            code,
                            efforts.stream()
                                    .filter(effort ->
                                            effort.initiative().codes(Schemes.BOTTLENECK).stream()
                                                    .anyMatch(narrower::contains))
                                    .toList());
                })
                .toList();
    }

    private static Effort effort(Landscape land, ActorFacts initiative, LocalDate asOf) {
        var who = new ArrayList<String>();
        // Whoever coordinates comes first, then who leads, then the members.
        Stream.of(RelationType.COORDINATES, RelationType.LEADS, RelationType.MEMBER_OF)
                .flatMap(type -> land.ties(initiative.id(), asOf, type).sorted(BY_FROM))
                .map(Relation::from)
                .distinct()
                .forEach(who::add);
        List<String> funders =
                land.ties(initiative.id(), asOf, RelationType.FUNDS)
                        .map(Relation::from)
                        .distinct()
                        .sorted()
                        .toList();
        var countries = new TreeSet<String>();
        Stream.concat(Stream.of(initiative.id()), who.stream())
                .map(land::country)
                .filter(java.util.Objects::nonNull)
                .forEach(countries::add);
        return new Effort(
                initiative,
                initiative.runsIn(asOf.getYear()),
                List.copyOf(who),
                funders,
                countries);
    }

    private static final Comparator<Relation> BY_FROM = Comparator.comparing(Relation::from);

    /**
     * What is done about a bottleneck.
     *
     * @param efforts running first
     */
    public record Work(String code, List<Effort> efforts) {

        /** How many initiatives stand so. */
        public int count(ActorFacts.Running running) {
            return (int) efforts.stream().filter(effort -> effort.running() == running).count();
        }

        /** Whether a running initiative works on it. */
        public Known addressed() {
            return efforts.stream()
                    .map(effort -> effort.running().known())
                    .reduce(Known.NO, Known::or);
        }

        /** Sum of the stated budgets of running initiatives; null if none is stated. */
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

        /** Running initiatives whose budget is not stated. */
        public int budgetUnknown() {
            return (int)
                    running().filter(effort -> effort.initiative().budgetEur() == null).count();
        }

        private Stream<Effort> running() {
            return efforts.stream()
                    .filter(effort -> effort.running() == ActorFacts.Running.RUNNING);
        }
    }

    /**
     * An initiative.
     *
     * @param participants ids of who coordinates, leads or takes part
     * @param funders ids of who pays
     * @param countries codes of where it and its participants are
     */
    public record Effort(
            ActorFacts initiative,
            ActorFacts.Running running,
            List<String> participants,
            List<String> funders,
            Set<String> countries) {}
}
