package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * The data of a record other than a site that figures need. {@link #builder} builds one.
 *
 * @param country ISO code, or {@code EU}
 * @param nuts NUTS code
 * @param codes stated codes by vocabulary
 * @param startYear of an initiative
 * @param endYear of an initiative
 * @param budgetEur of an initiative
 * @param externalCounts what a list or report counts
 */
public record StakeholderFacts(
        String id,
        EntityKind kind,
        String name,
        @Nullable String country,
        @Nullable String nuts,
        Map<String, List<String>> codes,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        @Nullable Double budgetEur,
        List<ExternalCount> externalCounts) {

    /** Copies the collections. */
    public StakeholderFacts {
        externalCounts = List.copyOf(externalCounts);
        codes = Map.copyOf(codes);
    }

    /** Returns a builder. What is not set is not known. */
    public static StakeholderFactsBuilder builder(EntityKind kind, String id, String name) {
        return new StakeholderFactsBuilder(kind, id, name);
    }

    /** Returns the stated codes of a vocabulary; empty if none is stated. */
    public List<String> codes(String scheme) {
        return codes.getOrDefault(scheme, List.of());
    }

    /**
     * Returns whether an initiative runs in a year. The answer is unknown if no year is stated. An
     * initiative with a start year and no end year is still running.
     */
    public Running runsIn(int year) {
        if (endYear != null && endYear < year) {
            return Running.ENDED;
        }
        if (startYear != null && startYear > year) {
            return Running.NOT_STARTED;
        }
        return startYear == null && endYear == null ? Running.UNKNOWN : Running.RUNNING;
    }

    /** Whether an initiative is running. */
    public enum Running {
        RUNNING,
        UNKNOWN,
        NOT_STARTED,
        ENDED;

        public Ternary toTernary() {
            return switch (this) {
                case RUNNING -> Ternary.YES;
                case UNKNOWN -> Ternary.UNKNOWN;
                default -> Ternary.NO;
            };
        }
    }
}
