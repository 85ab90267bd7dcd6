package eu.atmpatlas.backend.rdf;

/** The value of a property. */
sealed interface RdfTerm {

    /** Another resource. */
    record Iri(String iri) implements RdfTerm {}

    /**
     * A literal.
     *
     * @param type as a prefixed name: {@code xsd:date}
     */
    record Literal(String text, String type) implements RdfTerm {}

    /** Text with a language tag. */
    record LanguageString(String text, String language) implements RdfTerm {}
}
