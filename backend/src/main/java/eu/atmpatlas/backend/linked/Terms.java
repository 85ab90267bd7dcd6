package eu.atmpatlas.backend.linked;

import static eu.atmpatlas.backend.rdf.Property.Range.BOOLEAN;
import static eu.atmpatlas.backend.rdf.Property.Range.DATE_TIME;
import static eu.atmpatlas.backend.rdf.Property.Range.DECIMAL;
import static eu.atmpatlas.backend.rdf.Property.Range.INTEGER;
import static eu.atmpatlas.backend.rdf.Property.date;
import static eu.atmpatlas.backend.rdf.Property.link;
import static eu.atmpatlas.backend.rdf.Property.text;
import static eu.atmpatlas.backend.rdf.Property.words;

import eu.atmpatlas.backend.rdf.Property;
import eu.atmpatlas.backend.rdf.Property.Range;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.relation.RelationType;

/**
 * The properties that statements are made with. Those of the atlas's own are called as the fields
 * of GraphQL and the columns of files; {@code ontology.ttl} says what they mean.
 */
final class Terms {

    static final Property NAME = text("schema:name");
    static final Property ALSO_NAMED = text("schema:alternateName");
    static final Property DESCRIPTION = words("schema:description");
    static final Property WEBSITE = link("schema:url");
    static final Property IDENTIFIER = link("schema:identifier");
    static final Property IDENTIFIER_SCHEME = text("schema:propertyID");
    static final Property IDENTIFIER_VALUE = text("schema:value");
    static final Property SAME_AS = link("schema:sameAs");
    static final Property ADDRESS = link("schema:address");
    static final Property GEO = link("schema:geo");
    static final Property LOCATION = link("schema:location");
    static final Property WORK_LOCATION = link("schema:workLocation");
    static final Property LOCALITY = text("schema:addressLocality");
    static final Property COUNTRY_CODE = text("schema:addressCountry");
    static final Property REGION_CODE = text("schema:addressRegion");
    static final Property LATITUDE = new Property("schema:latitude", DECIMAL);
    static final Property LONGITUDE = new Property("schema:longitude", DECIMAL);
    static final Property JOB_TITLE = text("schema:jobTitle");
    static final Property INN = text("schema:nonProprietaryName");
    static final Property ABOUT = link("schema:about");
    static final Property SUBJECT_OF = link("schema:subjectOf");
    static final Property LICENSE = link("schema:license");
    static final Property CREDIT = text("schema:creditText");
    static final Property BASED_ON = link("schema:isBasedOn");
    static final Property IS_PART_OF = link("schema:isPartOf");
    static final Property MODIFIED = new Property("schema:dateModified", DATE_TIME);
    static final Property PUBLISHED = date("schema:datePublished");
    static final Property ID = text("dct:identifier");

    static final Property PRECISION = text("atlas:precision");
    static final Property NOTE = text("atlas:note");
    static final Property COMPLETENESS = new Property("atlas:completeness", DECIMAL);
    static final Property LAST_VERIFIED = date("atlas:lastVerified");
    static final Property SYNTHETIC = new Property("atlas:synthetic", BOOLEAN);
    static final Property RETRIEVED_ON = date("atlas:retrievedOn");
    static final Property AUTHORISATION = link("atlas:authorisation");
    static final Property AUTHORISATION_TYPE = link("atlas:authorisationType");
    static final Property NUMBER = text("atlas:number");
    static final Property ISSUER = link("atlas:issuer");
    static final Property ISSUED_ON = date("atlas:issuedOn");
    static final Property EXPIRES_ON = date("atlas:expiresOn");
    static final Property STATE = text("atlas:state");
    static final Property WORK_PACKAGE = link("atlas:workPackage");
    static final Property CODE = text("atlas:code");
    static final Property LEAD_INSTITUTION = link("atlas:leadInstitution");
    static final Property TIE = link("atlas:tie");
    static final Property TIES = new Property("atlas:ties", INTEGER);
    static final Property TIE_TYPE = text("atlas:tieType");
    static final Property FROM = link("atlas:from");
    static final Property TO = link("atlas:to");
    static final Property TIE_ROLE = text("atlas:tieRole");
    static final Property VALID_FROM = date("atlas:validFrom");
    static final Property VALID_TO = date("atlas:validTo");

    static final Property LABEL = words("skos:prefLabel");
    static final Property DEFINITION = words("skos:definition");
    static final Property NOTATION = text("skos:notation");
    static final Property BROADER = link("skos:broader");
    static final Property NARROWER = link("skos:narrower");
    static final Property IN_SCHEME = link("skos:inScheme");
    static final Property EXACT_MATCH = link("skos:exactMatch");
    static final Property HAS_TOP = link("skos:hasTopConcept");
    static final Property TOP_OF = link("skos:topConceptOf");
    static final Property TITLE = words("dct:title");
    static final Property VERSION = text("schema:version");

    private Terms() {}

    /** A field with terms from a vocabulary. */
    static Property of(ConceptField field) {
        return link("atlas:" + field.name());
    }

    /** A plain field. */
    static Property of(ValueField field) {
        return new Property(
                "atlas:" + field.name(),
                switch (field.type()) {
                    case TEXT -> Range.TEXT;
                    case INTEGER -> Range.INTEGER;
                    case DECIMAL -> Range.DECIMAL;
                    case BOOLEAN -> Range.BOOLEAN;
                    case DATE -> Range.DATE;
                });
    }

    /** A tie that holds, without what is known about it: {@code atlas:memberOf}. */
    static Property of(RelationType type) {
        var name = new StringBuilder("atlas:");
        String[] parts = type.name().toLowerCase(java.util.Locale.ROOT).split("_");
        for (int i = 0; i < parts.length; i++) {
            name.append(
                    i == 0
                            ? parts[i]
                            : Character.toUpperCase(parts[i].charAt(0)) + parts[i].substring(1));
        }
        return link(name.toString());
    }
}
