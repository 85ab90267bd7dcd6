package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;

import java.util.Arrays;

/** Finds therapy platforms by code. */
final class TherapyPlatformReader {

    private TherapyPlatformReader() {}

    static TherapyPlatform require(String field, String code) {
        return TherapyPlatform.byName(code)
                .orElseThrow(() ->
                        new BadInputException(
                                field,
                                "must be one of %s, not %s"
                                        .formatted(
                                                Arrays.toString(TherapyPlatform.values()), code)));
    }
}
