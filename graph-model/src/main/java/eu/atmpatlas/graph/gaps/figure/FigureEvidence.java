package eu.atmpatlas.graph.gaps.figure;

import eu.atmpatlas.graph.gaps.model.Ternary;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A record behind a figure.
 *
 * @param parts codes of the figure's parts that the record belongs to
 * @param why reason for the standing, if it is not obvious
 */
public record FigureEvidence(
        String id, String name, Standing standing, List<String> parts, @Nullable Why why) {

    /** Copies the collection. */
    public FigureEvidence {
        parts = List.copyOf(parts);
    }

    /** How a record contributes to a figure. */
    public enum Standing {
        COUNTED,
        NOT_COUNTED,
        UNKNOWN;

        public static Standing of(Ternary known) {
            return switch (known) {
                case YES -> COUNTED;
                case NO -> NOT_COUNTED;
                case UNKNOWN -> UNKNOWN;
            };
        }
    }

    /** Why a record has its standing. */
    public enum Why {
        STATUS_NOT_STATED,
        NOT_WORKING,
        NOTHING_STATED,
        WIDER_STATED,
        OTHER_STATED,
        AREA_NOT_STATED,
        NO_TIE_STATED,
        ENDED,
        TIME_NOT_STATED,
        NO_AUTHORISATION_STATED,
        NO_LONGER_VALID,
        DATE_NOT_STATED,
        COUNTRY_NOT_STATED,
        SUPPLY_TIE,
        ONLY_SOURCE,
        NEAR
    }
}
