package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.linked.SchemaTypes.TieProperty;
import eu.atmpatlas.backend.rdf.Description;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.backend.rdf.Property;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.Relation;

import java.time.LocalDate;

/**
 * A tie as statements: all that is known of it behind a # of the record it starts at, and, while it
 * holds, plainly as one thing tied to another.
 */
public final class TieRdf {

    private final Addresses addresses;
    private final LocalDate day;

    /**
     * At these addresses.
     *
     * @param day on which a tie holds or does not
     */
    public TieRdf(Addresses addresses, LocalDate day) {
        this.addresses = addresses;
        this.day = day;
    }

    /**
     * Adds a tie.
     *
     * @param from kind of the record it starts at
     * @param to kind of the record it leads to
     */
    public void describe(Relation tie, EntityKind from, EntityKind to, Document document) {
        Description start = document.describe(addresses.of(from, tie.from()));
        Description end = document.describe(addresses.of(to, tie.to()));
        Description own = document.describe(Addresses.part(start.iri(), tie.id()));
        own.type("atlas:Tie")
                .value(Terms.ID, tie.id())
                .value(Terms.TIE_TYPE, tie.type().name())
                .link(Terms.FROM, start.iri())
                .link(Terms.TO, end.iri())
                .value(Terms.TIE_ROLE, tie.role())
                .value(Terms.VALID_FROM, tie.validFrom())
                .value(Terms.VALID_TO, tie.validTo())
                .links(Terms.BASED_ON, tie.sources().stream().map(addresses::source).toList());
        start.link(Terms.TIE, own.iri());
        end.link(Terms.TIE, own.iri());
        if (hasEnded(tie)) {
            return;
        }
        start.link(Terms.of(tie.type()), end.iri());
        if (tie.type().symmetric()) {
            end.link(Terms.of(tie.type()), start.iri());
        }
        TieProperty common = SchemaTypes.of(tie.type());
        if (common != null) {
            Description subject = common.turned() ? end : start;
            subject.link(Property.link(common.name()), common.turned() ? start.iri() : end.iri());
        }
    }

    private boolean hasEnded(Relation tie) {
        LocalDate last = tie.validTo();
        return last != null && last.isBefore(day);
    }
}
