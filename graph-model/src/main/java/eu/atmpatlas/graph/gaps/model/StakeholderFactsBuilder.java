package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/** Collects the data of a {@link StakeholderFacts}. What is not set is not known. */
public final class StakeholderFactsBuilder {

    private final EntityKind kind;
    private final String id;
    private final String name;
    private @Nullable String country;
    private @Nullable String nuts;
    private Map<String, List<String>> codes = Map.of();
    private @Nullable Integer startYear;
    private @Nullable Integer endYear;
    private @Nullable Double budgetEur;
    private List<ExternalCount> externalCounts = List.of();

    StakeholderFactsBuilder(EntityKind kind, String id, String name) {
        this.kind = kind;
        this.id = id;
        this.name = name;
    }

    /** Sets the ISO code of the country, or {@code EU}. */
    public StakeholderFactsBuilder country(@Nullable String value) {
        country = value;
        return this;
    }

    /** Sets the NUTS code of the region. */
    public StakeholderFactsBuilder nuts(@Nullable String value) {
        nuts = value;
        return this;
    }

    /** Sets the stated codes by vocabulary. */
    public StakeholderFactsBuilder codes(Map<String, List<String>> value) {
        codes = value;
        return this;
    }

    /** Sets the first and the last year of an initiative. */
    public StakeholderFactsBuilder years(@Nullable Integer start, @Nullable Integer end) {
        startYear = start;
        endYear = end;
        return this;
    }

    /** Sets the budget of an initiative in euro. */
    public StakeholderFactsBuilder budgetEur(@Nullable Double value) {
        budgetEur = value;
        return this;
    }

    /** Sets what a list or report counts. */
    public StakeholderFactsBuilder externalCounts(List<ExternalCount> value) {
        externalCounts = value;
        return this;
    }

    public StakeholderFacts build() {
        return new StakeholderFacts(
                id,
                kind,
                name,
                country,
                nuts,
                codes,
                startYear,
                endYear,
                budgetEur,
                externalCounts);
    }
}
