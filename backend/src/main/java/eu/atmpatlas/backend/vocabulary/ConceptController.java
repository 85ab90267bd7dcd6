package eu.atmpatlas.backend.vocabulary;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Vocabularies and concepts. They are in memory. */
@Controller
class ConceptController {

    private final Vocabularies vocabularies;
    private final ConceptLookup concepts;

    ConceptController(Vocabularies vocabularies, ConceptLookup concepts) {
        this.vocabularies = vocabularies;
        this.concepts = concepts;
    }

    @QueryMapping
    Collection<Vocabulary> vocabularies() {
        return vocabularies.all();
    }

    @QueryMapping
    Optional<Vocabulary> vocabulary(@Argument String scheme) {
        return vocabularies.find(scheme);
    }

    @SchemaMapping
    String title(Vocabulary vocabulary, @Argument @Nullable Language lang) {
        return Language.choose(lang, vocabulary.titleEn(), vocabulary.titleNl());
    }

    @SchemaMapping
    Collection<Concept> concepts(Vocabulary vocabulary) {
        return vocabulary.concepts().values();
    }

    @SchemaMapping
    String label(Concept concept, @Argument @Nullable Language lang) {
        return Language.choose(lang, concept.labelEn(), concept.labelNl());
    }

    @SchemaMapping
    List<String> altLabels(Concept concept, @Argument @Nullable Language lang) {
        return Language.choose(lang, concept.altLabelsEn(), concept.altLabelsNl());
    }

    @SchemaMapping
    @Nullable String definition(Concept concept, @Argument @Nullable Language lang) {
        return Language.choose(lang, concept.definitionEn(), concept.definitionNl());
    }

    @SchemaMapping
    List<Concept> groups(Concept concept) {
        return concepts.byCodes(concept.scheme(), concept.groups());
    }

    @SchemaMapping
    @Nullable Concept broader(Concept concept) {
        return concepts.find(concept.scheme(), concept.broader());
    }
}
