package eu.atmpatlas.graph.curation;

import java.util.List;

/**
 * The values of a field before and after a change.
 *
 * @param before what the record shows without the change
 * @param after what it shows with the change
 */
public record FieldDifference(FieldChange change, List<String> before, List<String> after) {

    /** Copies the values. */
    public FieldDifference {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }
}
