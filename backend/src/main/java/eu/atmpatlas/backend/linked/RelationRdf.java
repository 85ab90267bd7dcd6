package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.linked.SchemaOrgRelations.RelationProperty;
import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;

import java.time.LocalDate;

/**
 * A relation as RDF: a resource with all its attributes at a fragment of the record where it
 * starts, and, while it is valid, a direct property between the two records.
 */
public final class RelationRdf {

    private final PermanentUrls addresses;
    private final LocalDate day;

    /**
     * @param day reference day for the validity of relations
     */
    public RelationRdf(PermanentUrls addresses, LocalDate day) {
        this.addresses = addresses;
        this.day = day;
    }

    /**
     * Adds a relation.
     *
     * @param from kind of the record where it starts
     * @param to kind of the record where it ends
     */
    public void describe(Relation relation, EntityKind from, EntityKind to, RdfDocument document) {
        RdfDescription start = document.describe(addresses.of(from, relation.from()));
        RdfDescription end = document.describe(addresses.of(to, relation.to()));
        RdfDescription own = document.describe(PermanentUrls.part(start.iri(), relation.id()));
        own.type("atlas:Tie")
                .value(RdfProperties.ID, relation.id())
                .value(RdfProperties.RELATION_TYPE, relation.type().name())
                .link(RdfProperties.FROM, start.iri())
                .link(RdfProperties.TO, end.iri())
                .value(RdfProperties.RELATION_ROLE, relation.role())
                .value(RdfProperties.VALID_FROM, relation.validFrom())
                .value(RdfProperties.VALID_TO, relation.validTo())
                .links(
                        RdfProperties.BASED_ON,
                        relation.sources().stream().map(addresses::source).toList());
        start.link(RdfProperties.RELATION, own.iri());
        end.link(RdfProperties.RELATION, own.iri());
        if (!relation.isValidOn(day)) {
            return;
        }
        start.link(RdfProperties.of(relation.type()), end.iri());
        if (relation.type().symmetric()) {
            end.link(RdfProperties.of(relation.type()), start.iri());
        }
        RelationProperty common = SchemaOrgRelations.of(relation.type());
        if (common != null) {
            RdfDescription subject = common.inverse() ? end : start;
            subject.link(
                    RdfProperty.link(common.name()), common.inverse() ? start.iri() : end.iri());
        }
    }
}
