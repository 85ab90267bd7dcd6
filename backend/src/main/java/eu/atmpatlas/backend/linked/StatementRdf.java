package eu.atmpatlas.backend.linked;

import static eu.atmpatlas.backend.rdf.RdfProperty.date;
import static eu.atmpatlas.backend.rdf.RdfProperty.link;
import static eu.atmpatlas.backend.rdf.RdfProperty.text;

import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.statement.Statement;
import eu.atmpatlas.graph.statement.Statement.Claim;
import eu.atmpatlas.graph.statement.StatementDetail;

import org.jspecify.annotations.Nullable;

import java.util.HexFormat;
import java.util.Optional;

/**
 * The statements of a record as reified RDF statements with their provenance in PROV-O. So a no,
 * and a value that the record does not show, are not stated as facts. Values that only came with
 * the record as a whole have the sources of the record's metadata, and no statement here.
 */
final class StatementRdf {

    static final RdfProperty STATEMENT = link("atlas:statement");
    static final RdfProperty SUBJECT = link("rdf:subject");
    static final RdfProperty PREDICATE = link("rdf:predicate");
    static final RdfProperty OBJECT = link("rdf:object");
    private static final RdfProperty VALUE = text("rdf:value");
    static final RdfProperty DERIVED_FROM = link("prov:wasDerivedFrom");
    private static final RdfProperty ATTRIBUTED_TO = link("prov:wasAttributedTo");
    static final RdfProperty ASSERTED = flag("atlas:asserted");
    private static final RdfProperty COMPLETE = flag("atlas:complete");
    static final RdfProperty SHOWN = flag("atlas:shown");
    static final RdfProperty STATED_ON = date("atlas:statedOn");
    static final RdfProperty METHOD = text("atlas:method");
    private static final RdfProperty RANK = text("atlas:rank");
    private static final RdfProperty STATUS = link("atlas:valueStatus");
    private static final RdfProperty STATUS_ON = date("atlas:valueStatusOn");
    private static final RdfProperty SCALE = link("atlas:valueScale");
    private static final RdfProperty PRODUCT_TYPE = link("atlas:valueProductType");
    private static final RdfProperty GRADE = text("atlas:grade");
    private static final RdfProperty BATCH_SCALE = text("atlas:batchScale");
    private static final RdfProperty OPEN = flag("atlas:openToThirdParties");

    private final PermanentUrls addresses;

    StatementRdf(PermanentUrls addresses) {
        this.addresses = addresses;
    }

    /** Adds the statements that the record has of its own. */
    void describe(Entity record, RdfDescription resource, RdfDocument document) {
        for (Statement statement : record.stated().statements()) {
            if (!statement.withRecord()) {
                describe(record, statement, resource, document);
            }
        }
    }

    private void describe(
            Entity record, Statement statement, RdfDescription resource, RdfDocument document) {
        RdfDescription own =
                document.describe(PermanentUrls.part(resource.iri(), statement.id(record.id())));
        own.type("rdf:Statement", "prov:Entity", "atlas:Statement")
                .link(SUBJECT, resource.iri())
                .link(PREDICATE, addresses.path("/ontology#" + statement.field()))
                .value(ASSERTED, statement.claim() != Claim.NO)
                .value(SHOWN, statement.shown())
                .value(STATED_ON, statement.statedOn())
                .value(RdfProperties.RETRIEVED_ON, statement.retrievedOn())
                .value(RdfProperties.VALID_FROM, statement.validFrom())
                .value(RdfProperties.VALID_TO, statement.validTo())
                .value(METHOD, statement.method().name())
                .value(RANK, statement.rank().name())
                .value(RdfProperties.NOTE, statement.note())
                .links(DERIVED_FROM, statement.sources().stream().map(addresses::source).toList());
        if (statement.claim() == Claim.COMPLETE) {
            own.value(COMPLETE, true);
        }
        Optional<ConceptField> concept = KindFields.of(record.kind()).concept(statement.field());
        String value = statement.value();
        if (value != null) {
            concept.ifPresentOrElse(
                    field -> own.link(OBJECT, addresses.concept(field.scheme(), value)),
                    () -> own.value(VALUE, value));
        }
        attribute(own, statement.publicActor(), resource, document);
        StatementDetail detail = statement.detail();
        if (detail != null) {
            describe(detail, own);
        }
        resource.link(STATEMENT, own.iri());
    }

    /**
     * Adds who entered a statement, as an agent with a name.
     *
     * @param actor null if not known, or not public
     * @param resource the record, of which the agent's address is a fragment
     */
    static void attribute(
            RdfDescription own,
            @Nullable String actor,
            RdfDescription resource,
            RdfDocument document) {
        if (actor != null) {
            String fragment = "actor-" + HexFormat.of().toHexDigits(actor.hashCode());
            RdfDescription agent = document.describe(PermanentUrls.part(resource.iri(), fragment));
            agent.type("prov:Agent").value(RdfProperties.NAME, actor);
            own.link(ATTRIBUTED_TO, agent.iri());
        }
    }

    private void describe(StatementDetail detail, RdfDescription own) {
        String status = detail.status();
        own.link(STATUS, status == null ? null : addresses.concept("status", status))
                .value(STATUS_ON, detail.statusOn())
                .value(GRADE, detail.grade())
                .value(BATCH_SCALE, detail.batchScale())
                .value(OPEN, detail.openToThirdParties());
        detail.scales().forEach(code -> own.link(SCALE, addresses.concept("scale", code)));
        detail.productTypes()
                .forEach(code -> own.link(PRODUCT_TYPE, addresses.concept("product-type", code)));
    }

    private static RdfProperty flag(String name) {
        return new RdfProperty(name, RdfProperty.Range.BOOLEAN);
    }
}
