package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.rdf.RdfDescription;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

/** Vocabularies and concepts as SKOS, and sources. */
public final class VocabularyRdf {

    private final PermanentUrls addresses;

    public VocabularyRdf(PermanentUrls addresses) {
        this.addresses = addresses;
    }

    /** Adds a vocabulary without its concepts, except the top concepts. */
    public void describe(Vocabulary vocabulary, RdfDocument document) {
        RdfDescription scheme = document.describe(addresses.vocabulary(vocabulary.scheme()));
        String source = vocabulary.source();
        scheme.type("skos:ConceptScheme")
                .value(RdfProperties.ID, vocabulary.scheme())
                .langString(RdfProperties.TITLE, "en", vocabulary.titleEn())
                .langString(RdfProperties.TITLE, "nl", vocabulary.titleNl())
                .value(RdfProperties.VERSION, vocabulary.version())
                .link(RdfProperties.LICENSE, RecordRdf.LICENCE)
                .link(RdfProperties.BASED_ON, source == null ? null : addresses.source(source));
        for (Concept concept : vocabulary.concepts().values()) {
            if (concept.broader() == null) {
                scheme.link(
                        RdfProperties.HAS_TOP,
                        addresses.concept(vocabulary.scheme(), concept.code()));
            }
        }
    }

    /** Adds a concept with all its properties. */
    public void describe(Concept concept, Vocabulary vocabulary, RdfDocument document) {
        RdfDescription description = name(concept, document);
        String scheme = addresses.vocabulary(concept.scheme());
        String broader = concept.broader();
        concept.altLabelsEn()
                .forEach(name -> description.langString(RdfProperties.ALT_LABEL, "en", name));
        concept.altLabelsNl()
                .forEach(name -> description.langString(RdfProperties.ALT_LABEL, "nl", name));
        description
                .langString(RdfProperties.DEFINITION, "en", concept.definitionEn())
                .langString(RdfProperties.DEFINITION, "nl", concept.definitionNl())
                .link(RdfProperties.EXACT_MATCH, concept.iri())
                .link(
                        RdfProperties.BROADER,
                        broader == null ? null : addresses.concept(concept.scheme(), broader))
                .links(
                        RdfProperties.BROADER,
                        concept.groups().stream()
                                .map(group -> addresses.concept(concept.scheme(), group))
                                .toList())
                .link(RdfProperties.TOP_OF, broader == null ? scheme : null);
        for (Concept other : vocabulary.concepts().values()) {
            if (other.isUnder(concept.code())) {
                description.link(
                        RdfProperties.NARROWER, addresses.concept(other.scheme(), other.code()));
            }
        }
    }

    /** Adds only the labels of a concept, for documents that refer to it. */
    public RdfDescription name(Concept concept, RdfDocument document) {
        return document.describe(addresses.concept(concept.scheme(), concept.code()))
                .type("skos:Concept")
                .value(RdfProperties.NOTATION, concept.code())
                .langString(RdfProperties.LABEL, "en", concept.labelEn())
                .langString(RdfProperties.LABEL, "nl", concept.labelNl())
                .link(RdfProperties.IN_SCHEME, addresses.vocabulary(concept.scheme()));
    }

    /** Adds a source. */
    public void describe(Source source, RdfDocument document) {
        document.describe(addresses.source(source.id()))
                .type("schema:CreativeWork", "atlas:Source")
                .value(RdfProperties.ID, source.id())
                .value(RdfProperties.NAME, source.title())
                .link(RdfProperties.WEBSITE, source.url())
                .value(RdfProperties.RETRIEVED_ON, source.retrievedOn())
                .value(RdfProperties.PUBLISHED, source.publishedOn())
                .value(RdfProperties.NOTE, source.note());
    }
}
