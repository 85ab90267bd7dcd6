package eu.atmpatlas.graph.gaps;

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
public record Parameters(
        @Nullable String capability,
        @Nullable String productType,
        @Nullable String platform,
        double per,
        int minutes,
        int days) {

    /** Nothing said. */
    public static final Parameters NONE = new Parameters(null, null, null, 1_000_000, 120, 365);

    /** With a capability. */
    public static Parameters capability(String code) {
        return new Parameters(code, null, null, 1_000_000, 120, 365);
    }

    /** With a product type. */
    public static Parameters productType(String code) {
        return new Parameters(null, code, null, 1_000_000, 120, 365);
    }

    /** With a platform. */
    public static Parameters platform(String code) {
        return new Parameters(null, null, code, 1_000_000, 120, 365);
    }

    /** With densities per so many people. */
    public Parameters per(double people) {
        return new Parameters(capability, productType, platform, people, minutes, days);
    }

    /** The ability that is asked for: that of the capability or of the product type. */
    List<Ability> abilities(Terms terms) {
        if (capability != null) {
            return List.of(terms.ability(Schemes.CAPABILITY, capability));
        }
        if (productType != null) {
            return List.of(terms.ability(Schemes.PRODUCT_TYPE, productType));
        }
        throw new IllegalArgumentException("neither a capability nor a product type");
    }
}
