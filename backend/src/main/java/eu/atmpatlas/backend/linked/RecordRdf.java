package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.entity.IdentifierLinks;
import eu.atmpatlas.backend.kind.CalendarMapping;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.kind.OccasionTimes;
import eu.atmpatlas.backend.kind.RdfMapping;
import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
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

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;

/**
 * A record as RDF: statements about the thing at its address, and, at {@code #record}, metadata of
 * the record: sources, licence, last change.
 */
public final class RecordRdf {

    static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

    private final PermanentUrls addresses;
    private final String attribution;
    private final StatementRdf statements;
    private final PartRdf parts;

    /**
     * @param attribution text for citing the data
     */
    public RecordRdf(PermanentUrls addresses, String attribution) {
        this.addresses = addresses;
        this.attribution = attribution;
        this.statements = new StatementRdf(addresses);
        this.parts = new PartRdf(addresses);
    }

    /** Adds all statements of a record, without relations. */
    public void describe(Entity record, RdfDocument document) {
        EntityDraft stated = record.stated();
        RdfDescription resource = document.describe(addresses.of(record));
        RdfMapping mapping = KindMapping.of(record.kind()).rdf();
        resource.type(mapping.type().apply(record), "atlas:" + record.kind().label())
                .value(RdfProperties.ID, record.id())
                .value(RdfProperties.NAME, record.name());
        stated.aliases().forEach(alias -> resource.value(RdfProperties.ALTERNATE_NAME, alias));
        resource.langString(RdfProperties.DESCRIPTION, "en", stated.summary())
                .link(RdfProperties.WEBSITE, stated.website());
        addIdentifiers(stated.identifiers(), resource, document);
        addLocation(record, mapping.place(), resource, document);
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            for (String code : stated.codes(field.name())) {
                resource.link(RdfProperties.of(field), addresses.concept(field.scheme(), code));
            }
        }
        for (ValueField field : KindFields.of(record.kind()).values()) {
            resource.value(RdfProperties.of(field), record.value(field.name()));
        }
        addSchemaOrg(record, mapping, resource);
        resource.value(RdfProperties.NOTE, stated.note());
        record.authorisations()
                .forEach(authorisation -> addAuthorisation(authorisation, resource, document));
        record.workPackages().forEach(part -> addWorkPackage(part, resource, document));
        record.parts().forEach(part -> parts.describe(part, resource, document));
        statements.describe(record, resource, document);
        describeMetadata(record, resource, document);
    }

    /** What schema.org says in words of its own: with the time of day where it is known. */
    private static void addSchemaOrg(Entity record, RdfMapping mapping, RdfDescription resource) {
        CalendarMapping.Occasion occasion = KindMapping.of(record.kind()).calendar().occasion();
        OccasionTimes times = occasion == null ? null : occasion.times(record).orElse(null);
        mapping.properties()
                .forEach((field, property) -> {
                    Temporal time = null;
                    if (occasion != null && times != null) {
                        time =
                                field.equals(occasion.from())
                                        ? times.start()
                                        : field.equals(occasion.to()) ? times.end() : null;
                    }
                    resource.value(
                            property,
                            time instanceof ZonedDateTime zoned
                                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(zoned)
                                    : record.value(field));
                });
        mapping.concepts()
                .forEach((field, concept) ->
                        record.stated()
                                .codes(field)
                                .forEach(code ->
                                        resource.link(
                                                concept.property(), concept.member().apply(code))));
    }

    private void addIdentifiers(
            List<Identifier> all, RdfDescription resource, RdfDocument document) {
        for (Identifier identifier : all) {
            String page = IdentifierLinks.url(identifier);
            RdfDescription part =
                    document.describe(
                            PermanentUrls.part(resource.iri(), "identifier", identifier.key()));
            part.type("schema:PropertyValue")
                    .value(RdfProperties.IDENTIFIER_SCHEME, identifier.scheme())
                    .value(RdfProperties.IDENTIFIER_VALUE, identifier.value())
                    .link(RdfProperties.WEBSITE, page);
            resource.link(RdfProperties.IDENTIFIER, part.iri()).link(RdfProperties.SAME_AS, page);
        }
    }

    private static void addLocation(
            Entity record, RdfMapping.Place how, RdfDescription resource, RdfDocument document) {
        Location location = record.stated().location();
        String country = first(record, KindFields.COUNTRY);
        String region = first(record, KindFields.REGION);
        if (how == RdfMapping.Place.NONE || location == null && country == null) {
            return;
        }
        RdfDescription place = resource;
        if (how != RdfMapping.Place.SELF) {
            place =
                    document.describe(PermanentUrls.part(resource.iri(), "place"))
                            .type("schema:Place");
            resource.link(
                    how == RdfMapping.Place.WORK_LOCATION
                            ? RdfProperties.WORK_LOCATION
                            : RdfProperties.LOCATION,
                    place.iri());
        }
        RdfDescription address = document.describe(PermanentUrls.part(resource.iri(), "address"));
        address.type("schema:PostalAddress")
                .value(RdfProperties.LOCALITY, location == null ? null : location.city())
                .value(RdfProperties.REGION_CODE, region)
                .value(RdfProperties.COUNTRY_CODE, country);
        place.link(RdfProperties.ADDRESS, address.iri());
        if (location != null) {
            RdfDescription geo = document.describe(PermanentUrls.part(resource.iri(), "geo"));
            geo.type("schema:GeoCoordinates")
                    .value(RdfProperties.LATITUDE, location.point().lat())
                    .value(RdfProperties.LONGITUDE, location.point().lon())
                    .value(RdfProperties.PRECISION, location.precision().name());
            place.link(RdfProperties.GEO, geo.iri());
        }
    }

    private static @org.jspecify.annotations.Nullable String first(
            Entity record, ConceptField field) {
        return record.stated().codes(field.name()).stream().findFirst().orElse(null);
    }

    private void addAuthorisation(
            Authorisation authorisation, RdfDescription resource, RdfDocument document) {
        RdfDescription part =
                document.describe(
                        PermanentUrls.part(resource.iri(), "authorisation", authorisation.id()));
        String issuer = authorisation.issuer();
        part.type("atlas:Authorisation")
                .value(RdfProperties.ID, authorisation.id())
                .link(
                        RdfProperties.AUTHORISATION_TYPE,
                        addresses.concept(authorisation.scheme(), authorisation.type()))
                .value(RdfProperties.NUMBER, authorisation.number())
                .link(
                        RdfProperties.ISSUER,
                        issuer == null ? null : addresses.of(EntityKind.REGULATOR, issuer))
                .value(RdfProperties.ISSUED_ON, authorisation.issuedOn())
                .value(RdfProperties.EXPIRES_ON, authorisation.expiresOn())
                .value(
                        RdfProperties.STATE,
                        authorisation.state() == null ? null : authorisation.state().name())
                .value(RdfProperties.NOTE, authorisation.note())
                .links(RdfProperties.BASED_ON, sources(authorisation.sources()));
        resource.link(RdfProperties.AUTHORISATION, part.iri());
    }

    private void addWorkPackage(
            WorkPackage workPackage, RdfDescription resource, RdfDocument document) {
        RdfDescription part =
                document.describe(
                        PermanentUrls.part(resource.iri(), "work-package", workPackage.code()));
        String lead = workPackage.leadInstitution();
        part.type("atlas:WorkPackage")
                .value(RdfProperties.CODE, workPackage.code())
                .value(RdfProperties.NAME, workPackage.title())
                .link(
                        RdfProperties.LEAD_INSTITUTION,
                        lead == null ? null : addresses.of(EntityKind.INSTITUTION, lead))
                .links(RdfProperties.BASED_ON, sources(workPackage.sources()));
        resource.link(RdfProperties.WORK_PACKAGE, part.iri());
    }

    private void describeMetadata(Entity record, RdfDescription resource, RdfDocument document) {
        RdfDescription metadata = document.describe(PermanentUrls.recordMetadata(resource.iri()));
        metadata.type("schema:CreativeWork", "atlas:Record")
                .link(RdfProperties.ABOUT, resource.iri())
                .link(RdfProperties.IS_PART_OF, addresses.dataset())
                .link(RdfProperties.LICENSE, LICENCE)
                .value(RdfProperties.CREDIT, attribution)
                .value(RdfProperties.MODIFIED, record.updatedAt())
                .value(RdfProperties.LAST_VERIFIED, record.stated().lastVerified())
                .value(
                        RdfProperties.COMPLETENESS,
                        Math.round(record.completeness() * 1000) / 1000.0)
                .value(RdfProperties.SYNTHETIC, record.synthetic())
                .links(RdfProperties.BASED_ON, sources(record.stated().sources()));
        resource.link(RdfProperties.SUBJECT_OF, metadata.iri());
    }

    private List<String> sources(List<String> ids) {
        return ids.stream().map(addresses::source).toList();
    }
}
