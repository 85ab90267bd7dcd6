package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.linked.SchemaOrgTypes.RelationProperty;
import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;

import java.time.LocalDate;

/**
 * A tie as statements: all that is known of it behind a # of the record it starts at, and, while it
 * is valid, plainly as one thing tied to another.
 */
public final class RelationRdf {

    private final PermanentUrls addresses;
    private final LocalDate day;

    /**
     * At these addresses.
     *
     * @param day on which a tie is valid or not
     */
    public RelationRdf(PermanentUrls addresses, LocalDate day) {
        this.addresses = addresses;
        this.day = day;
    }

    /**
     * Adds a tie.
     *
     * @param from kind of the record it starts at
     * @param to kind of the record it leads to
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
        RelationProperty common = SchemaOrgTypes.of(relation.type());
        if (common != null) {
            RdfDescription subject = common.inverse() ? end : start;
            subject.link(
                    RdfProperty.link(common.name()), common.inverse() ? start.iri() : end.iri());
        }
    }
}
