package eu.atmpatlas.backend.kind;

/**
 * A column of a directory.
 *
 * @param key of its message
 * @param type of its values
 * @param path to its value within a row's record, by dots
 * @param classes more classes of its cells
 */
public record DirectoryColumn(String key, Type type, String path, String classes) {

    /** How a column's value is read and written. */
    public enum Type {
        CONCEPTS,
        CONCEPT,
        RECORD,
        PLACE,
        DATE,
        PERIOD,
        NUMBER,
        MONEY,
        YEARS,
        DISTANCE
    }

    /** City and country. */
    static final DirectoryColumn PLACE = new DirectoryColumn("place", Type.PLACE);

    /** A column of plain cells. */
    DirectoryColumn(String key, Type type, String path) {
        this(key, type, path, "");
    }

    /** A column whose value is the field with the key's name. */
    DirectoryColumn(String key, Type type) {
        this(key, type, key, "");
    }
}
