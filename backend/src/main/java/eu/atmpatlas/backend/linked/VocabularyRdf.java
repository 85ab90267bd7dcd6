package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.rdf.Description;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

/** Vocabularies and concepts as SKOS, and sources. */
public final class VocabularyRdf {

    private final Addresses addresses;

    /** At these addresses. */
    public VocabularyRdf(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Adds a vocabulary without its concepts, but for those that have none above them. */
    public void describe(Vocabulary vocabulary, Document document) {
        Description scheme = document.describe(addresses.vocabulary(vocabulary.scheme()));
        String source = vocabulary.source();
        scheme.type("skos:ConceptScheme")
                .value(Terms.ID, vocabulary.scheme())
                .words(Terms.TITLE, "en", vocabulary.titleEn())
                .words(Terms.TITLE, "nl", vocabulary.titleNl())
                .value(Terms.VERSION, vocabulary.version())
                .link(Terms.LICENSE, RecordRdf.LICENCE)
                .link(Terms.BASED_ON, source == null ? null : addresses.source(source));
        for (Concept concept : vocabulary.concepts().values()) {
            if (concept.broader() == null) {
                scheme.link(Terms.HAS_TOP, addresses.concept(vocabulary.scheme(), concept.code()));
            }
        }
    }

    /** Adds all that is known of a concept. */
    public void describe(Concept concept, Vocabulary vocabulary, Document document) {
        Description term = name(concept, document);
        String scheme = addresses.vocabulary(concept.scheme());
        String broader = concept.broader();
        term.words(Terms.DEFINITION, "en", concept.definitionEn())
                .words(Terms.DEFINITION, "nl", concept.definitionNl())
                .link(Terms.EXACT_MATCH, concept.iri())
                .link(
                        Terms.BROADER,
                        broader == null ? null : addresses.concept(concept.scheme(), broader))
                .link(Terms.TOP_OF, broader == null ? scheme : null);
        for (Concept other : vocabulary.concepts().values()) {
            if (concept.code().equals(other.broader())) {
                term.link(Terms.NARROWER, addresses.concept(other.scheme(), other.code()));
            }
        }
    }

    /** Adds what a concept is called, for those who come upon it. */
    public Description name(Concept concept, Document document) {
        return document.describe(addresses.concept(concept.scheme(), concept.code()))
                .type("skos:Concept")
                .value(Terms.NOTATION, concept.code())
                .words(Terms.LABEL, "en", concept.labelEn())
                .words(Terms.LABEL, "nl", concept.labelNl())
                .link(Terms.IN_SCHEME, addresses.vocabulary(concept.scheme()));
    }

    /** Adds a source. */
    public void describe(Source source, Document document) {
        document.describe(addresses.source(source.id()))
                .type("schema:CreativeWork", "atlas:Source")
                .value(Terms.ID, source.id())
                .value(Terms.NAME, source.title())
                .link(Terms.WEBSITE, source.url())
                .value(Terms.RETRIEVED_ON, source.retrievedOn())
                .value(Terms.PUBLISHED, source.publishedOn())
                .value(Terms.NOTE, source.note());
    }
}
