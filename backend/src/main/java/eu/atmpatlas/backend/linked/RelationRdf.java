package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.linked.SchemaOrgRelations.RelationProperty;
import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;
import eu.atmpatlas.graph.relation.RelationStatement;

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
        describe(relation.statement(), own);
        StatementRdf.attribute(own, relation.statement().publicActor(), start, document);
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

    /**
     * Adds a statement that does not count, as a reified RDF statement: a denial, or a relation
     * that a stronger denial outweighs. So no triple says that the relation exists.
     *
     * @param from kind of the record where it starts
     * @param to kind of the record where it ends
     */
    public void describeStatement(
            Relation relation, EntityKind from, EntityKind to, RdfDocument document) {
        RdfDescription start = document.describe(addresses.of(from, relation.from()));
        RdfDescription own = document.describe(PermanentUrls.part(start.iri(), relation.id()));
        own.type("rdf:Statement", "prov:Entity", "atlas:Statement")
                .link(StatementRdf.SUBJECT, start.iri())
                .link(
                        StatementRdf.PREDICATE,
                        addresses.path(
                                "/ontology#"
                                        + RdfProperties.of(relation.type())
                                                .name()
                                                .substring("atlas:".length())))
                .link(StatementRdf.OBJECT, addresses.of(to, relation.to()))
                .value(RdfProperties.RELATION_ROLE, relation.role())
                .value(StatementRdf.ASSERTED, relation.statement().asserted())
                .value(StatementRdf.SHOWN, relation.statement().shown())
                .value(RdfProperties.VALID_FROM, relation.validFrom())
                .value(RdfProperties.VALID_TO, relation.validTo())
                .links(
                        StatementRdf.DERIVED_FROM,
                        relation.sources().stream().map(addresses::source).toList());
        describe(relation.statement(), own);
        StatementRdf.attribute(own, relation.statement().publicActor(), start, document);
        start.link(StatementRdf.STATEMENT, own.iri());
    }

    private static void describe(RelationStatement statement, RdfDescription own) {
        own.value(StatementRdf.STATED_ON, statement.statedOn())
                .value(RdfProperties.RETRIEVED_ON, statement.retrievedOn())
                .value(StatementRdf.METHOD, statement.method().name())
                .value(RdfProperties.NOTE, statement.note());
    }
}
