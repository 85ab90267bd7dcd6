package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.matrix.Bottlenecks.BottleneckInitiative;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts;
import eu.atmpatlas.graph.gaps.model.StakeholderFacts.Running;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code BottleneckInitiative} of the schema, with ids in place of records.
 *
 * @param since first year
 * @param until last year
 */
record InitiativeView(
        String id,
        String name,
        Running time,
        @Nullable Integer since,
        @Nullable Integer until,
        @Nullable Double budgetEur,
        List<String> participantIds,
        List<String> funderIds,
        List<Concept> countries) {

    static InitiativeView of(BottleneckInitiative initiative, ConceptLookup concepts) {
        StakeholderFacts facts = initiative.initiative();
        return new InitiativeView(
                facts.id(),
                facts.name(),
                initiative.running(),
                facts.startYear(),
                facts.endYear(),
                facts.budgetEur(),
                initiative.participants(),
                initiative.funders(),
                concepts.byCodes("country", initiative.countries()));
    }

    public int participantCount() {
        return participantIds.size();
    }
}
