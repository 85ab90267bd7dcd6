package eu.atmpatlas.backend.linked;

import static eu.atmpatlas.backend.rdf.RdfProperty.Range.BOOLEAN;
import static eu.atmpatlas.backend.rdf.RdfProperty.Range.DATE_TIME;
import static eu.atmpatlas.backend.rdf.RdfProperty.Range.DECIMAL;
import static eu.atmpatlas.backend.rdf.RdfProperty.Range.INTEGER;
import static eu.atmpatlas.backend.rdf.RdfProperty.date;
import static eu.atmpatlas.backend.rdf.RdfProperty.langString;
import static eu.atmpatlas.backend.rdf.RdfProperty.link;
import static eu.atmpatlas.backend.rdf.RdfProperty.text;

import eu.atmpatlas.backend.rdf.RdfProperty;
import eu.atmpatlas.backend.rdf.RdfProperty.Range;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.ValueField;
import eu.atmpatlas.graph.relation.RelationType;

/**
 * The RDF properties in use. The atlas's own have the names of the GraphQL fields and the file
 * columns; {@code ontology.ttl} defines them.
 */
final class RdfProperties {

    static final RdfProperty NAME = text("schema:name");
    static final RdfProperty ALTERNATE_NAME = text("schema:alternateName");
    static final RdfProperty DESCRIPTION = langString("schema:description");
    static final RdfProperty WEBSITE = link("schema:url");
    static final RdfProperty IDENTIFIER = link("schema:identifier");
    static final RdfProperty IDENTIFIER_SCHEME = text("schema:propertyID");
    static final RdfProperty IDENTIFIER_VALUE = text("schema:value");
    static final RdfProperty SAME_AS = link("schema:sameAs");
    static final RdfProperty ADDRESS = link("schema:address");
    static final RdfProperty GEO = link("schema:geo");
    static final RdfProperty LOCATION = link("schema:location");
    static final RdfProperty WORK_LOCATION = link("schema:workLocation");
    static final RdfProperty LOCALITY = text("schema:addressLocality");
    static final RdfProperty COUNTRY_CODE = text("schema:addressCountry");
    static final RdfProperty REGION_CODE = text("schema:addressRegion");
    static final RdfProperty LATITUDE = new RdfProperty("schema:latitude", DECIMAL);
    static final RdfProperty LONGITUDE = new RdfProperty("schema:longitude", DECIMAL);
    static final RdfProperty ABOUT = link("schema:about");
    static final RdfProperty SUBJECT_OF = link("schema:subjectOf");
    static final RdfProperty LICENSE = link("schema:license");
    static final RdfProperty CREDIT = text("schema:creditText");
    static final RdfProperty BASED_ON = link("schema:isBasedOn");
    static final RdfProperty IS_PART_OF = link("schema:isPartOf");
    static final RdfProperty MODIFIED = new RdfProperty("schema:dateModified", DATE_TIME);
    static final RdfProperty PUBLISHED = date("schema:datePublished");
    static final RdfProperty ID = text("dct:identifier");

    static final RdfProperty PRECISION = text("atlas:precision");
    static final RdfProperty NOTE = text("atlas:note");
    static final RdfProperty COMPLETENESS = new RdfProperty("atlas:completeness", DECIMAL);
    static final RdfProperty LAST_VERIFIED = date("atlas:lastVerified");
    static final RdfProperty SYNTHETIC = new RdfProperty("atlas:synthetic", BOOLEAN);
    static final RdfProperty RETRIEVED_ON = date("atlas:retrievedOn");
    static final RdfProperty AUTHORISATION = link("atlas:authorisation");
    static final RdfProperty AUTHORISATION_TYPE = link("atlas:authorisationType");
    static final RdfProperty NUMBER = text("atlas:number");
    static final RdfProperty ISSUER = link("atlas:issuer");
    static final RdfProperty ISSUED_ON = date("atlas:issuedOn");
    static final RdfProperty EXPIRES_ON = date("atlas:expiresOn");
    static final RdfProperty STATE = text("atlas:state");
    static final RdfProperty WORK_PACKAGE = link("atlas:workPackage");
    static final RdfProperty CODE = text("atlas:code");
    static final RdfProperty LEAD_INSTITUTION = link("atlas:leadInstitution");
    static final RdfProperty RELATION = link("atlas:tie");
    static final RdfProperty RELATIONS = new RdfProperty("atlas:ties", INTEGER);
    static final RdfProperty RELATION_TYPE = text("atlas:tieType");
    static final RdfProperty FROM = link("atlas:from");
    static final RdfProperty TO = link("atlas:to");
    static final RdfProperty RELATION_ROLE = text("atlas:tieRole");
    static final RdfProperty VALID_FROM = date("atlas:validFrom");
    static final RdfProperty VALID_TO = date("atlas:validTo");

    static final RdfProperty LABEL = langString("skos:prefLabel");
    static final RdfProperty ALT_LABEL = langString("skos:altLabel");
    static final RdfProperty DEFINITION = langString("skos:definition");
    static final RdfProperty NOTATION = text("skos:notation");
    static final RdfProperty BROADER = link("skos:broader");
    static final RdfProperty NARROWER = link("skos:narrower");
    static final RdfProperty IN_SCHEME = link("skos:inScheme");
    static final RdfProperty EXACT_MATCH = link("skos:exactMatch");
    static final RdfProperty HAS_TOP = link("skos:hasTopConcept");
    static final RdfProperty TOP_OF = link("skos:topConceptOf");
    static final RdfProperty TITLE = langString("dct:title");
    static final RdfProperty VERSION = text("schema:version");

    private RdfProperties() {}

    /** The property of a concept field. */
    static RdfProperty of(ConceptField field) {
        return link("atlas:" + field.name());
    }

    /** The property of a value field. */
    static RdfProperty of(ValueField field) {
        return new RdfProperty(
                "atlas:" + field.name(),
                switch (field.type()) {
                    case TEXT, PERIOD, TIME, TIME_ZONE -> Range.TEXT;
                    case INTEGER -> Range.INTEGER;
                    case DECIMAL -> Range.DECIMAL;
                    case BOOLEAN -> Range.BOOLEAN;
                    case DATE -> Range.DATE;
                });
    }

    /**
     * The direct property of a current relation, without its attributes: {@code atlas:memberOf}.
     */
    static RdfProperty of(RelationType type) {
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
