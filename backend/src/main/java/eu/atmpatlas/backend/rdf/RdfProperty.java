package eu.atmpatlas.backend.rdf;

/**
 * A property of things. It has one range wherever it is used, so that JSON can leave the types of
 * values to its context.
 *
 * @param name with its prefix: {@code schema:name}
 */
public record RdfProperty(String name, Range range) {

    /** What the values of a property are. */
    public enum Range {
        /** Another thing, named by its address. */
        IRI("@id"),
        /** Text in no language, or in any. */
        TEXT("xsd:string"),
        /** Words in a language that is told. */
        LANG_STRING("rdf:langString"),
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
    public static RdfProperty link(String name) {
        return new RdfProperty(name, Range.IRI);
    }

    /** A property whose values are text. */
    public static RdfProperty text(String name) {
        return new RdfProperty(name, Range.TEXT);
    }

    /** A property whose values are words in a language. */
    public static RdfProperty langString(String name) {
        return new RdfProperty(name, Range.LANG_STRING);
    }

    /** A property whose values are dates. */
    public static RdfProperty date(String name) {
        return new RdfProperty(name, Range.DATE);
    }
}
