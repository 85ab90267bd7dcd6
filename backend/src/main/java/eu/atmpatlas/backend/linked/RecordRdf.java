package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.entity.IdentifierLinks;
import eu.atmpatlas.backend.rdf.Description;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.graph.entity.Authorisation;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.entity.WorkPackage;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.place.Location;

import java.util.List;

/**
 * A record as statements: about the thing at its address, and, behind {@code #record}, about what
 * the atlas knows of it: sources, licence, when it changed.
 */
public final class RecordRdf {

    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final Addresses addresses;
    private final String attribution;

    /**
     * @param attribution how to name the data when it is used
     */
    public RecordRdf(Addresses addresses, String attribution) {
        this.addresses = addresses;
        this.attribution = attribution;
    }

    /** Adds all that is stated of a record itself; ties are not among it. */
    public void describe(Entity record, Document document) {
        EntityDraft stated = record.stated();
        Description thing = document.describe(addresses.of(record));
        thing.type(SchemaTypes.of(record), "atlas:" + record.kind().label())
                .value(Terms.ID, record.id())
                .value(Terms.NAME, record.name());
        stated.aliases().forEach(alias -> thing.value(Terms.ALSO_NAMED, alias));
        thing.words(Terms.DESCRIPTION, "en", stated.summary())
                .link(Terms.WEBSITE, stated.website());
        identifiers(stated.identifiers(), thing, document);
        place(record, thing, document);
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            for (String code : stated.codes(field.name())) {
                thing.link(Terms.of(field), addresses.concept(field.scheme(), code));
            }
        }
        for (ValueField field : KindFields.of(record.kind()).values()) {
            thing.value(Terms.of(field), record.value(field.name()));
        }
        thing.value(Terms.JOB_TITLE, record.value("role"))
                .value(Terms.INN, record.value("inn"))
                .value(Terms.NOTE, stated.note());
        record.authorisations().forEach(held -> authorisation(held, thing, document));
        record.workPackages().forEach(part -> workPackage(part, thing, document));
        knowledge(record, thing, document);
    }

    private void identifiers(List<Identifier> all, Description thing, Document document) {
        for (Identifier identifier : all) {
            String page = IdentifierLinks.page(identifier);
            Description part =
                    document.describe(Addresses.part(thing.iri(), "identifier", identifier.key()));
            part.type("schema:PropertyValue")
                    .value(Terms.IDENTIFIER_SCHEME, identifier.scheme())
                    .value(Terms.IDENTIFIER_VALUE, identifier.value())
                    .link(Terms.WEBSITE, page);
            thing.link(Terms.IDENTIFIER, part.iri()).link(Terms.SAME_AS, page);
        }
    }

    private static void place(Entity record, Description thing, Document document) {
        Location location = record.stated().location();
        String country = first(record, KindFields.COUNTRY);
        String region = first(record, KindFields.REGION);
        if (record.kind() == EntityKind.PRODUCT || location == null && country == null) {
            return;
        }
        Description place = thing;
        if (record.kind() != EntityKind.SITE) {
            place = document.describe(Addresses.part(thing.iri(), "place")).type("schema:Place");
            thing.link(
                    record.kind() == EntityKind.EXPERT ? Terms.WORK_LOCATION : Terms.LOCATION,
                    place.iri());
        }
        Description address = document.describe(Addresses.part(thing.iri(), "address"));
        address.type("schema:PostalAddress")
                .value(Terms.LOCALITY, location == null ? null : location.city())
                .value(Terms.REGION_CODE, region)
                .value(Terms.COUNTRY_CODE, country);
        place.link(Terms.ADDRESS, address.iri());
        if (location != null) {
            Description geo = document.describe(Addresses.part(thing.iri(), "geo"));
            geo.type("schema:GeoCoordinates")
                    .value(Terms.LATITUDE, location.point().lat())
                    .value(Terms.LONGITUDE, location.point().lon())
                    .value(Terms.PRECISION, location.precision().name());
            place.link(Terms.GEO, geo.iri());
        }
    }

    private static @org.jspecify.annotations.Nullable String first(
            Entity record, ConceptField field) {
        return record.stated().codes(field.name()).stream().findFirst().orElse(null);
    }

    private void authorisation(Authorisation held, Description thing, Document document) {
        Description part =
                document.describe(Addresses.part(thing.iri(), "authorisation", held.id()));
        String issuer = held.issuer();
        part.type("atlas:Authorisation")
                .value(Terms.ID, held.id())
                .link(Terms.AUTHORISATION_TYPE, addresses.concept(held.scheme(), held.type()))
                .value(Terms.NUMBER, held.number())
                .link(
                        Terms.ISSUER,
                        issuer == null ? null : addresses.of(EntityKind.REGULATOR, issuer))
                .value(Terms.ISSUED_ON, held.issuedOn())
                .value(Terms.EXPIRES_ON, held.expiresOn())
                .value(Terms.STATE, held.state() == null ? null : held.state().name())
                .value(Terms.NOTE, held.note())
                .links(Terms.BASED_ON, sources(held.sources()));
        thing.link(Terms.AUTHORISATION, part.iri());
    }

    private void workPackage(WorkPackage own, Description thing, Document document) {
        Description part =
                document.describe(Addresses.part(thing.iri(), "work-package", own.code()));
        String lead = own.leadInstitution();
        part.type("atlas:WorkPackage")
                .value(Terms.CODE, own.code())
                .value(Terms.NAME, own.title())
                .link(
                        Terms.LEAD_INSTITUTION,
                        lead == null ? null : addresses.of(EntityKind.INSTITUTION, lead))
                .links(Terms.BASED_ON, sources(own.sources()));
        thing.link(Terms.WORK_PACKAGE, part.iri());
    }

    private void knowledge(Entity record, Description thing, Document document) {
        Description known = document.describe(Addresses.knowledge(thing.iri()));
        known.type("schema:CreativeWork", "atlas:Record")
                .link(Terms.ABOUT, thing.iri())
                .link(Terms.IS_PART_OF, addresses.dataset())
                .link(Terms.LICENSE, LICENCE)
                .value(Terms.CREDIT, attribution)
                .value(Terms.MODIFIED, record.updatedAt())
                .value(Terms.LAST_VERIFIED, record.stated().lastVerified())
                .value(Terms.COMPLETENESS, Math.round(record.completeness() * 1000) / 1000.0)
                .value(Terms.SYNTHETIC, record.synthetic())
                .links(Terms.BASED_ON, sources(record.stated().sources()));
        thing.link(Terms.SUBJECT_OF, known.iri());
    }

    private List<String> sources(List<String> ids) {
        return ids.stream().map(addresses::source).toList();
    }
}
