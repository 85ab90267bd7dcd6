package eu.atmpatlas.backend.kind;

import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.entity.Entity;

import java.util.Map;
import java.util.function.Function;

/**
 * How the records of a kind are described in RDF with schema.org, beside the atlas's own class and
 * properties.
 *
 * @param type the class of the thing that a record is about
 * @param place how it is stated where the thing is
 * @param properties by plain field: the property of schema.org that states its value, too
 * @param concepts by concept field: how schema.org states its value, too
 */
public record RdfMapping(
        Function<Entity, String> type,
        Place place,
        Map<String, RdfProperty> properties,
        Map<String, ConceptProperty> concepts) {

    /**
     * A property of schema.org whose values are members of one of its enumerations.
     *
     * @param member the IRI of a concept's member, by the concept's code
     */
    public record ConceptProperty(RdfProperty property, Function<String, String> member) {}

    /** How a description states where a thing is. */
    public enum Place {
        /** The thing is a place itself and has the address. */
        SELF,
        /** With {@code schema:location}. */
        LOCATION,
        /** With {@code schema:workLocation}. */
        WORK_LOCATION,
        /** Not at all. */
        NONE
    }
}
