package eu.atmpatlas.backend.understanding;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What a sentence asks for. */
@Controller
class UnderstandingController {

    private final SentenceParser parser;
    private final ConceptLookup concepts;

    UnderstandingController(SentenceParser parser, ConceptLookup concepts) {
        this.parser = parser;
        this.concepts = concepts;
    }

    @QueryMapping
    Understanding understand(@Argument String text) {
        return parser.parse("text", text);
    }

    @SchemaMapping
    @Nullable Concept concept(UnderstoodTerm term) {
        return term instanceof UnderstoodTerm.OfConcept found ? found.concept() : null;
    }

    @SchemaMapping
    UnderstoodTerm.@Nullable OfPlace place(UnderstoodTerm term) {
        return term instanceof UnderstoodTerm.OfPlace found ? found : null;
    }

    @SchemaMapping(typeName = "UnderstoodPlace")
    String name(UnderstoodTerm.OfPlace place, @Argument @Nullable Language lang) {
        return place.name(lang);
    }

    @SchemaMapping(typeName = "UnderstoodPlace")
    @Nullable Concept country(UnderstoodTerm.OfPlace place) {
        return concepts.find("country", place.town().country());
    }

    @SchemaMapping(typeName = "UnderstoodPlace")
    double lat(UnderstoodTerm.OfPlace place) {
        return place.town().lat();
    }

    @SchemaMapping(typeName = "UnderstoodPlace")
    double lon(UnderstoodTerm.OfPlace place) {
        return place.town().lon();
    }
}
