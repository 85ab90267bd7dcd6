package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.Indicator.ParameterKind;
import eu.atmpatlas.graph.gaps.indicator.IndicatorParameters;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/** Reads {@code code} and {@code parameters}, and checks them against the catalogue. */
final class ParameterReader {

    private static final String PARAMETERS = "parameters.";

    private ParameterReader() {}

    static Indicator indicator(String field, String code) {
        for (Indicator indicator : Indicator.values()) {
            if (indicator.name().equals(code)) {
                if (!indicator.available()) {
                    throw new BadInputException(
                            field,
                            "has the value %s, which has no data: see indicators { needs }"
                                    .formatted(code));
                }
                return indicator;
            }
        }
        throw new BadInputException(
                field,
                "has the value %s, which is not an indicator of the catalogue".formatted(code));
    }

    static IndicatorParameters read(
            LandscapeProjection.LandscapeSnapshot state,
            Indicator indicator,
            @Nullable Map<String, ?> input) {
        Map<String, ?> parameters = input == null ? Map.of() : input;
        String capability = code(state, indicator, parameters, "capability", "capability");
        String productType = code(state, indicator, parameters, "productType", "product-type");
        if (indicator.accepts(ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)
                && (capability == null) == (productType == null)) {
            throw new BadInputException(
                    PARAMETERS + "capability",
                    "or productType must be given for %s, but not both".formatted(indicator));
        }
        @Nullable String platform = text(parameters, "platform");
        if (platform != null && !indicator.accepts(ParameterKind.PLATFORM)) {
            throw notAccepted(indicator, "platform");
        }
        if (platform == null && indicator.accepts(ParameterKind.PLATFORM)) {
            throw new BadInputException(
                    PARAMETERS + "platform", "must be given for %s".formatted(indicator));
        }
        return new IndicatorParameters(
                capability,
                productType,
                platform == null
                        ? null
                        : TherapyPlatformReader.require(PARAMETERS + "platform", platform).name(),
                per(parameters.get("per")),
                number(parameters, "minutes", 120, 1_440),
                number(parameters, "days", 365, 10_000));
    }

    static double per(@Nullable Object unit) {
        return "TEN_MILLION".equals(unit) ? 10_000_000 : 1_000_000;
    }

    private static @Nullable String code(
            LandscapeProjection.LandscapeSnapshot state,
            Indicator indicator,
            Map<String, ?> parameters,
            String name,
            String scheme) {
        @Nullable String code = text(parameters, name);
        if (code == null) {
            return null;
        }
        if (!indicator.accepts(ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)) {
            throw notAccepted(indicator, name);
        }
        return GapRequestReader.requireCode(state, PARAMETERS + name, scheme, code);
    }

    private static BadInputException notAccepted(Indicator indicator, String name) {
        return new BadInputException(
                PARAMETERS + name, "is not a parameter of %s".formatted(indicator));
    }

    private static int number(Map<String, ?> parameters, String name, int defaultValue, int max) {
        int number = parameters.get(name) instanceof Integer given ? given : defaultValue;
        if (number < 1 || number > max) {
            throw new BadInputException(
                    PARAMETERS + name, "must be between 1 and %,d, not %d".formatted(max, number));
        }
        return number;
    }

    private static @Nullable String text(Map<String, ?> parameters, String name) {
        return parameters.get(name) instanceof String text ? text : null;
    }
}
