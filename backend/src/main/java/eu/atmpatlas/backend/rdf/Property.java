package eu.atmpatlas.backend.rdf;

/**
 * A property of things. It has one range wherever it is used, so that JSON can leave the types of
 * values to its context.
 *
 * @param name with its prefix: {@code schema:name}
 */
public record Property(String name, Range range) {

    /** What the values of a property are. */
    public enum Range {
        /** Another thing, named by its address. */
        LINK("@id"),
        /** Text in no language, or in any. */
        TEXT("xsd:string"),
        /** Words in a language that is told. */
        WORDS("rdf:langString"),
        /** A calendar date. */
        DATE("xsd:date"),
        /** A moment. */
        DATE_TIME("xsd:dateTime"),
        /** A year. */
        YEAR("xsd:gYear"),
        /** A number with decimals. */
        DECIMAL("xsd:decimal"),
        /** A whole number. */
        INTEGER("xsd:integer"),
        /** A whole number of bytes or the like. */
        COUNT("xsd:nonNegativeInteger"),
        /** Bytes as hexadecimal digits. */
        HEX("xsd:hexBinary"),
        /** True or false. */
        BOOLEAN("xsd:boolean");

        private final String type;

        Range(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }
    }

    /** A property whose values are things. */
    public static Property link(String name) {
        return new Property(name, Range.LINK);
    }

    /** A property whose values are text. */
    public static Property text(String name) {
        return new Property(name, Range.TEXT);
    }

    /** A property whose values are words in a language. */
    public static Property words(String name) {
        return new Property(name, Range.WORDS);
    }

    /** A property whose values are dates. */
    public static Property date(String name) {
        return new Property(name, Range.DATE);
    }
}
