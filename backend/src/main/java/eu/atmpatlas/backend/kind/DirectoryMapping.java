package eu.atmpatlas.backend.kind;

import java.util.List;
import java.util.Set;

/**
 * How the directory of a kind is filtered and shown.
 *
 * @param facets what its records can be filtered and counted by, in the order in which they are
 *     shown
 * @param filterFields what its filter has beside the facets
 * @param map whether it shows a map
 * @param rows the columns of its rows
 */
public record DirectoryMapping(
        List<FacetDefinition> facets, Set<FilterField> filterFields, boolean map, Rows rows) {

    /** What a filter can have beside facets. */
    public enum FilterField {
        /** A circle or a box: {@code near} and {@code within}. */
        PLACE,
        /** Text within the filter; the other kinds take it as an argument of the list. */
        TEXT,
        /** The institutions that operate the record. */
        OPERATOR
    }

    /**
     * The rows that the server writes, as the front end shows them ({@code directory/kinds}). A
     * test compares the two.
     *
     * @param notes paths of what stands under the name
     * @param compare whether its records can be compared
     * @param columns after the name
     */
    public record Rows(List<String> notes, boolean compare, List<DirectoryColumn> columns) {

        /** Copies the lists. */
        public Rows {
            notes = List.copyOf(notes);
            columns = List.copyOf(columns);
        }
    }

    /** Copies the collections. */
    public DirectoryMapping {
        facets = List.copyOf(facets);
        filterFields = Set.copyOf(filterFields);
    }
}
