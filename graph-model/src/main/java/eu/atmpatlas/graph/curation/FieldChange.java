package eu.atmpatlas.graph.curation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to change in one field of a record.
 *
 * @param field name of the field, as in GraphQL and in column headers
 * @param values codes or texts; for a text of the record itself, none clears it
 * @param asserted false to say that the record does not have the values
 * @param source id or web address of the document that says so; null if none is given
 * @param statedOn the day that the source speaks of
 * @param note remark about the statement, which is published with it
 */
public record FieldChange(
        String field,
        List<String> values,
        boolean asserted,
        @Nullable String source,
        @Nullable LocalDate statedOn,
        @Nullable String note) {

    /** Copies the values. */
    public FieldChange {
        values = List.copyOf(values);
    }
}
