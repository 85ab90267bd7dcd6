package eu.atmpatlas.backend.rdf;

/** What a property has as its value. */
sealed interface RdfTerm {

    /** Another thing. */
    record Iri(String iri) implements RdfTerm {}

    /**
     * A value.
     *
     * @param type of the value, as a prefixed name: {@code xsd:date}
     */
    record Literal(String text, String type) implements RdfTerm {}

    /** Words in a language. */
    record LanguageString(String text, String language) implements RdfTerm {}
}
