package eu.atmpatlas.graph.gaps.indicator;

import eu.atmpatlas.graph.gaps.model.Requirement;
import eu.atmpatlas.graph.gaps.model.VocabularyIds;
import eu.atmpatlas.graph.gaps.model.VocabularyLookup;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What an indicator is asked with.
 *
 * @param capability code, or null
 * @param productType code, or null
 * @param platform code, or null
 * @param per how many people a density is per
 * @param minutes beyond which travel is too long
 * @param days after which a record is stale
 */
public record IndicatorParameters(
        @Nullable String capability,
        @Nullable String productType,
        @Nullable String platform,
        double per,
        int minutes,
        int days) {

    /** Nothing said. */
    public static final IndicatorParameters DEFAULTS =
            new IndicatorParameters(null, null, null, 1_000_000, 120, 365);

    /** With a capability. */
    public static IndicatorParameters capability(String code) {
        return new IndicatorParameters(code, null, null, 1_000_000, 120, 365);
    }

    /** With a product type. */
    public static IndicatorParameters productType(String code) {
        return new IndicatorParameters(null, code, null, 1_000_000, 120, 365);
    }

    /** With a platform. */
    public static IndicatorParameters platform(String code) {
        return new IndicatorParameters(null, null, code, 1_000_000, 120, 365);
    }

    /** With densities per so many people. */
    public IndicatorParameters per(double persons) {
        return new IndicatorParameters(capability, productType, platform, persons, minutes, days);
    }

    /** The ability that is asked for: that of the capability or of the product type. */
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
