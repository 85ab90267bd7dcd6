package eu.atmpatlas.backend.vocabulary;

import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.function.BiFunction;

/** {@code Vocabulary}, {@code Concept} and the questions for them: all from memory. */
@Component
class VocabularyWiring implements RuntimeWiringConfigurer {

    private final Vocabularies vocabularies;
    private final ConceptLookup concepts;

    VocabularyWiring(Vocabularies vocabularies, ConceptLookup concepts) {
        this.vocabularies = vocabularies;
        this.concepts = concepts;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        TrivialDataFetcher<?> all = environment -> vocabularies.all();
        TrivialDataFetcher<?> one = this::vocabulary;
        wiring.type("Query", type -> type.dataFetcher("vocabularies", all))
                .type("Query", type -> type.dataFetcher("vocabulary", one))
                .type("Vocabulary", VocabularyWiring::vocabularyFields)
                .type("Concept", this::conceptFields);
    }

    private @Nullable Vocabulary vocabulary(DataFetchingEnvironment environment) {
        return vocabularies
                .find(Objects.requireNonNull(environment.<String>getArgument("scheme")))
                .orElse(null);
    }

    private static TypeRuntimeWiring.Builder vocabularyFields(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("scheme", ofVocabulary((it, dutch) -> it.scheme()))
                .dataFetcher(
                        "title", ofVocabulary((it, dutch) -> dutch ? it.titleNl() : it.titleEn()))
                .dataFetcher("version", ofVocabulary((it, dutch) -> it.version()))
                .dataFetcher("concepts", ofVocabulary((it, dutch) -> it.concepts().values()));
    }

    private TypeRuntimeWiring.Builder conceptFields(TypeRuntimeWiring.Builder type) {
        return type.dataFetcher("scheme", ofConcept((it, dutch) -> it.scheme()))
                .dataFetcher("code", ofConcept((it, dutch) -> it.code()))
                .dataFetcher("label", ofConcept((it, dutch) -> dutch ? it.labelNl() : it.labelEn()))
                .dataFetcher(
                        "definition",
                        ofConcept((it, dutch) -> dutch ? it.definitionNl() : it.definitionEn()))
                .dataFetcher("iri", ofConcept((it, dutch) -> it.iri()))
                .dataFetcher(
                        "broader",
                        ofConcept((it, dutch) -> concepts.find(it.scheme(), it.broader())));
    }

    private static TrivialDataFetcher<@Nullable Object> ofVocabulary(
            BiFunction<Vocabulary, Boolean, @Nullable Object> field) {
        return environment ->
                field.apply(
                        Objects.requireNonNull(environment.<Vocabulary>getSource()),
                        dutch(environment));
    }

    private static TrivialDataFetcher<@Nullable Object> ofConcept(
            BiFunction<Concept, Boolean, @Nullable Object> field) {
        return environment ->
                field.apply(
                        Objects.requireNonNull(environment.<Concept>getSource()),
                        dutch(environment));
    }

    private static boolean dutch(DataFetchingEnvironment environment) {
        return "NL".equals(environment.getArgument("lang"));
    }
}
