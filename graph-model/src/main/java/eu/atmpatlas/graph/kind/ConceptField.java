package eu.atmpatlas.graph.kind;

/**
 * A field whose values are concepts of a vocabulary.
 *
 * @param name as in GraphQL and in column headers: {@code productTypes}
 * @param relationship from the record's node to the concept's: {@code HANDLES_PRODUCT_TYPE}
 * @param scheme of the vocabulary: {@code product-type}
 * @param many whether it may have more than one value
 */
public record ConceptField(String name, String relationship, String scheme, boolean many) {

    static ConceptField one(String name, String relationship, String scheme) {
        return new ConceptField(name, relationship, scheme, false);
    }

    static ConceptField many(String name, String relationship, String scheme) {
        return new ConceptField(name, relationship, scheme, true);
    }
}
