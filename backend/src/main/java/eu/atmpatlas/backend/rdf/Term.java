package eu.atmpatlas.backend.rdf;

/** What a property has as its value. */
sealed interface Term {

    /** Another thing. */
    record Link(String iri) implements Term {}

    /**
     * A value.
     *
     * @param type of the value, as a prefixed name: {@code xsd:date}
     */
    record Literal(String text, String type) implements Term {}

    /** Words in a language. */
    record Words(String text, String language) implements Term {}
}
