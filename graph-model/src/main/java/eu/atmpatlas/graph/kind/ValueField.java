package eu.atmpatlas.graph.kind;

/**
 * A field with one plain value.
 *
 * @param name as in GraphQL, in column headers and as the node's property
 */
public record ValueField(String name, Type type) {

    /** What the value is in Java, in the graph and in files. */
    public enum Type {
        /** One line or more of text. */
        TEXT,
        /** A whole number that is not negative. */
        INTEGER,
        /** A finite number that is not negative. */
        DECIMAL,
        /** true or false; absent is neither. */
        BOOLEAN,
        /** An ISO 8601 calendar date. */
        DATE,
        /**
         * An ISO 8601 calendar date, or only its month or year where no more is known: {@code
         * 2026-03-31}, {@code 2026-03} or {@code 2026}. Text, so that alphabetical order is the
         * order in time.
         */
        PERIOD,
        /** A time of day of 24 hours, to the minute: {@code 09:30}. Text. */
        TIME,
        /** A time zone of the IANA database: {@code Europe/Amsterdam}. Text. */
        TIME_ZONE
    }

    static ValueField of(String name, Type type) {
        return new ValueField(name, type);
    }
}
