package eu.atmpatlas.graph.gaps.model;

import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * A record other than a site, as far as figures need it.
 *
 * @param country ISO code, or {@code EU}
 * @param nuts NUTS code
 * @param codes stated codes by vocabulary
 * @param startYear of an initiative
 * @param endYear of an initiative
 * @param budgetEur of an initiative
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
        @Nullable Double budgetEur) {

    /** Keeps its own copy. */
    public StakeholderFacts {
        codes = Map.copyOf(codes);
    }

    /** The codes stated of a vocabulary; empty where nothing is stated. */
    public List<String> codes(String scheme) {
        return codes.getOrDefault(scheme, List.of());
    }

    /**
     * Whether an initiative runs in a year. Without any year stated it may; with a first year and
     * no last it runs on.
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

    /** Whether an initiative runs. */
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
