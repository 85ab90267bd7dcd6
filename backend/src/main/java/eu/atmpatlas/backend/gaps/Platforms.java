package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.gaps.Platform;

import java.util.Arrays;

/** Finds therapy platforms by code. */
final class Platforms {

    private Platforms() {}

    static Platform known(String field, String code) {
        return Platform.named(code)
                .orElseThrow(() ->
                        new BadInputException(
                                field,
                                "must be one of %s, not %s"
                                        .formatted(Arrays.toString(Platform.values()), code)));
    }
}
