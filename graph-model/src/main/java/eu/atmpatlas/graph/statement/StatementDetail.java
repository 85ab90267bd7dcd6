package eu.atmpatlas.graph.statement;

import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What a source says of one capability or product type of a site beyond that the site has it. Null
 * or empty means not stated.
 *
 * @param status code of the vocabulary {@code status}
 * @param statusOn the day of the status, or from which it is planned
 * @param scales codes of the vocabulary {@code scale}
 * @param grade such as {@code GMP grade B}
 * @param batchScale such as {@code 200 L}
 * @param productTypes codes of the vocabulary {@code product-type}
 * @param openToThirdParties whether others can use it
 */
public record StatementDetail(
        @Nullable String status,
        @Nullable LocalDate statusOn,
        List<String> scales,
        @Nullable String grade,
        @Nullable String batchScale,
        List<String> productTypes,
        @Nullable Boolean openToThirdParties) {

    /** Copies the lists. */
    public StatementDetail {
        scales = scales == null ? List.of() : List.copyOf(scales);
        productTypes = productTypes == null ? List.of() : List.copyOf(productTypes);
    }

    /** Returns whether values of a field can have details: those of a site's lists. */
    public static boolean isAllowed(EntityKind kind, ConceptField field) {
        return kind == EntityKind.SITE && field.many();
    }

    /** Only a status. */
    public static StatementDetail ofStatus(String status, @Nullable LocalDate statusOn) {
        return new StatementDetail(status, statusOn, List.of(), null, null, List.of(), null);
    }

    /** Whether nothing is stated. */
    public boolean isEmpty() {
        return status == null
                && statusOn == null
                && scales.isEmpty()
                && grade == null
                && batchScale == null
                && productTypes.isEmpty()
                && openToThirdParties == null;
    }
}
