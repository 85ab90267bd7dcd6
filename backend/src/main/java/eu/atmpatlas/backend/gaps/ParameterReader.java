package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Indicator.Asks;
import eu.atmpatlas.graph.gaps.LiveLandscape;
import eu.atmpatlas.graph.gaps.Parameters;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Reads {@code code} and {@code parameters}, and holds them against the catalogue. */
final class ParameterReader {

    private static final String PARAMETERS = "parameters.";

    private ParameterReader() {}

    static Indicator indicator(String field, String code) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.name().equals(code)) {
                if (!indicator.available()) {
                    throw new BadInputException(
                            field,
                            "names %s, which waits for data: see indicators { needs }"
                                    .formatted(code));
                }
                return indicator;
            }
        }
        throw new BadInputException(
                field, "names %s, which is no indicator of the catalogue".formatted(code));
    }

    static Parameters read(
            LiveLandscape.State state, Indicator indicator, @Nullable Map<String, ?> given) {
        Map<String, ?> asked = given == null ? Map.of() : given;
        String capability = code(state, indicator, asked, "capability", "capability");
        String productType = code(state, indicator, asked, "productType", "product-type");
        if (indicator.asks(Asks.ABILITY) && (capability == null) == (productType == null)) {
            throw new BadInputException(
                    PARAMETERS + "capability",
                    "or productType must be given for %s, one of both".formatted(indicator));
        }
        @Nullable String platform = text(asked, "platform");
        if (platform != null && !indicator.asks(Asks.PLATFORM)) {
            throw notTaken(indicator, "platform");
        }
        if (platform == null && indicator.asks(Asks.PLATFORM)) {
            throw new BadInputException(
                    PARAMETERS + "platform", "must be given for %s".formatted(indicator));
        }
        return new Parameters(
                capability,
                productType,
                platform == null ? null : Platforms.known(PARAMETERS + "platform", platform).name(),
                per(asked.get("per")),
                number(asked, "minutes", 120, 1_440),
                number(asked, "days", 365, 10_000));
    }

    static double per(@Nullable Object unit) {
        return "TEN_MILLION".equals(unit) ? 10_000_000 : 1_000_000;
    }

    private static @Nullable String code(
            LiveLandscape.State state,
            Indicator indicator,
            Map<String, ?> asked,
            String name,
            String scheme) {
        @Nullable String code = text(asked, name);
        if (code == null) {
            return null;
        }
        if (!indicator.asks(Asks.ABILITY)) {
            throw notTaken(indicator, name);
        }
        return GapQuestions.code(state, PARAMETERS + name, scheme, code);
    }

    private static BadInputException notTaken(Indicator indicator, String name) {
        return new BadInputException(PARAMETERS + name, "is not taken by %s".formatted(indicator));
    }

    private static int number(Map<String, ?> asked, String name, int usual, int most) {
        int number = asked.get(name) instanceof Integer given ? given : usual;
        if (number < 1 || number > most) {
            throw new BadInputException(
                    PARAMETERS + name, "must be between 1 and %,d, not %d".formatted(most, number));
        }
        return number;
    }

    private static @Nullable String text(Map<String, ?> asked, String name) {
        return asked.get(name) instanceof String text ? text : null;
    }
}
