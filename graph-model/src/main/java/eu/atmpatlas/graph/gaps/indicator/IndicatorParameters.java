package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The parameters of an indicator.
 *
 * @param capability code, or null
 * @param productType code, or null
 * @param platform code, or null
 * @param per number of people that a density refers to
 * @param minutes limit above which the travel time is too long
 * @param days age above which a record is stale
 */
public record IndicatorParameters(
        @Nullable String capability,
        @Nullable String productType,
        @Nullable String platform,
        double per,
        int minutes,
        int days) {

    /** The default values. */
    public static final IndicatorParameters DEFAULTS =
            new IndicatorParameters(null, null, null, 1_000_000, 120, 365);

    /** Returns the defaults with a capability. */
    public static IndicatorParameters capability(String code) {
        return new IndicatorParameters(code, null, null, 1_000_000, 120, 365);
    }

    /** Returns the defaults with a product type. */
    public static IndicatorParameters productType(String code) {
        return new IndicatorParameters(null, code, null, 1_000_000, 120, 365);
    }

    /** Returns the defaults with a platform. */
    public static IndicatorParameters platform(String code) {
        return new IndicatorParameters(null, null, code, 1_000_000, 120, 365);
    }

    /** Returns the same parameters with densities per this number of people. */
    public IndicatorParameters per(double persons) {
        return new IndicatorParameters(capability, productType, platform, persons, minutes, days);
    }

    /** Returns the requirement of the capability or of the product type. */
    List<Requirement> requirements(VocabularyLookup vocabularies) {
        if (capability != null) {
            return List.of(vocabularies.requirement(VocabularyIds.CAPABILITY, capability));
        }
        if (productType != null) {
            return List.of(vocabularies.requirement(VocabularyIds.PRODUCT_TYPE, productType));
        }
        throw new IllegalArgumentException("neither a capability nor a product type");
    }
}
