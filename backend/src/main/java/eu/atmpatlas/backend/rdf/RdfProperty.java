package eu.atmpatlas.backend.rdf;

/**
 * An RDF property. It has one range everywhere, so that the JSON-LD context can declare the type of
 * its values.
 *
 * @param name with its prefix: {@code schema:name}
 */
public record RdfProperty(String name, Range range) {

    /** Type of a property's values. */
    public enum Range {
        /** Another resource, by its IRI. */
        IRI("@id"),
        /** Text without a language. */
        TEXT("xsd:string"),
        /** Text with a language tag. */
        LANG_STRING("rdf:langString"),
        /** A calendar date. */
        DATE("xsd:date"),
        /** A time stamp. */
        DATE_TIME("xsd:dateTime"),
        /** A year. */
        YEAR("xsd:gYear"),
        /** A decimal number. */
        DECIMAL("xsd:decimal"),
        /** An integer. */
        INTEGER("xsd:integer"),
        /** A non-negative integer, such as a number of bytes. */
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

    /** A property whose values are resources. */
    public static RdfProperty link(String name) {
        return new RdfProperty(name, Range.IRI);
    }

    /** A property whose values are text. */
    public static RdfProperty text(String name) {
        return new RdfProperty(name, Range.TEXT);
    }

    /** A property whose values are texts with a language tag. */
    public static RdfProperty langString(String name) {
        return new RdfProperty(name, Range.LANG_STRING);
    }

    /** A property whose values are dates. */
    public static RdfProperty date(String name) {
        return new RdfProperty(name, Range.DATE);
    }
}
