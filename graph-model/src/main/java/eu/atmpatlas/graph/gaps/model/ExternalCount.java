package eu.atmpatlas.graph.gaps.model;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How many places an official list or a report counts in a country. What is counted is a capability
 * and a product type, each if stated; without both it is manufacturing.
 *
 * @param id unique: {@code de-car-t-centres-2025}
 * @param country ISO code
 * @param capability code of the vocabulary {@code capability}
 * @param productType code of the vocabulary {@code product-type}
 * @param labelEn what is counted
 * @param labelNl the same in Dutch; null if not translated
 * @param countedOn the first day of the day, month or year that the count speaks of
 * @param sources ids, never empty
 */
public record ExternalCount(
        String id,
        String country,
        @Nullable String capability,
        @Nullable String productType,
        String labelEn,
        @Nullable String labelNl,
        int count,
        LocalDate countedOn,
        List<String> sources) {

    /** Returns whether both count the same in the same country, perhaps on different days. */
    public boolean isSameAs(ExternalCount other) {
        return country.equals(other.country)
                && java.util.Objects.equals(capability, other.capability)
                && java.util.Objects.equals(productType, other.productType);
    }
}
