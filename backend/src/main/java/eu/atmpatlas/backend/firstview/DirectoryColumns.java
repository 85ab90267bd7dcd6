package eu.atmpatlas.backend.firstview;

import java.util.List;
import java.util.Map;

/**
 * The columns of each directory after the name. They are the same as those of the front end ({@code
 * directory/kinds}); change both together.
 */
final class DirectoryColumns {

    /** How the value of a column is read and formatted. */
    enum Type {
        CONCEPTS,
        CONCEPT,
        RECORD,
        PLACE,
        DATE,
        NUMBER,
        MONEY,
        YEARS,
        DISTANCE
    }

    /**
     * A column.
     *
     * @param message key
     * @param type of its values
     * @param path of the value in the record, with dots
     * @param classes further classes of its cells
     */
    record Column(String key, Type type, String path, String classes) {

        Column(String key, Type type, String path) {
            this(key, type, path, "");
        }

        Column(String key, Type type) {
            this(key, type, key, "");
        }
    }

    /**
     * The rows of a directory.
     *
     * @param note path of the line under the name, or empty
     * @param compare whether its records can be compared
     * @param columns after the name
     */
    record Layout(String note, boolean compare, List<Column> columns) {}

    private static final Column PLACE = new Column("place", Type.PLACE);

    private static final Map<String, Layout> LAYOUTS =
            Map.of(
                    "sites",
                    new Layout(
                            "operator.name",
                            true,
                            List.of(
                                    PLACE,
                                    new Column("productTypes", Type.CONCEPTS),
                                    new Column(
                                            "capabilities", Type.CONCEPTS, "capabilities", "wide"),
                                    new Column("status", Type.CONCEPT),
                                    new Column("distance", Type.DISTANCE, "", "number"),
                                    new Column(
                                            "verified", Type.DATE, "record.lastVerified", "wide"))),
                    "institutions",
                    new Layout(
                            "",
                            false,
                            List.of(
                                    new Column("institutionKinds", Type.CONCEPTS, "kinds"),
                                    PLACE,
                                    new Column(
                                            "siteCount",
                                            Type.NUMBER,
                                            "sites.totalCount",
                                            "number"))),
                    "experts",
                    new Layout(
                            "role",
                            false,
                            List.of(
                                    new Column("affiliation", Type.RECORD),
                                    new Column("topics", Type.CONCEPTS),
                                    PLACE)),
                    "initiatives",
                    new Layout(
                            "acronym",
                            false,
                            List.of(
                                    new Column("initiativeKind", Type.CONCEPT),
                                    new Column("coordinator", Type.RECORD),
                                    new Column("years", Type.YEARS),
                                    new Column("budget", Type.MONEY, "budgetEur", "number wide"),
                                    PLACE)),
                    "regulators",
                    new Layout(
                            "acronym",
                            false,
                            List.of(
                                    new Column("jurisdiction", Type.CONCEPT),
                                    new Column("roles", Type.CONCEPTS),
                                    PLACE)),
                    "products",
                    new Layout(
                            "inn",
                            false,
                            List.of(
                                    new Column("atmpClass", Type.CONCEPT),
                                    new Column("productType", Type.CONCEPT),
                                    new Column("status", Type.CONCEPT),
                                    new Column("holder", Type.RECORD),
                                    new Column("authorisedOn", Type.DATE))));

    private DirectoryColumns() {}

    static Layout of(String kind) {
        return java.util.Objects.requireNonNull(LAYOUTS.get(kind), kind);
    }
}
