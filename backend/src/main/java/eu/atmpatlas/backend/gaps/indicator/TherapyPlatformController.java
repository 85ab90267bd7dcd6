package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.matrix.TherapyPlatform;
import eu.atmpatlas.graph.vocabulary.Concept;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The therapy platforms, with the steps of their value chains. */
@Controller
class TherapyPlatformController {

    private static final String STEP = "ChainStepDefinition";

    private final ConceptLookup concepts;

    TherapyPlatformController(ConceptLookup concepts) {
        this.concepts = concepts;
    }

    @QueryMapping
    List<TherapyPlatform> therapyPlatforms() {
        return List.of(TherapyPlatform.values());
    }

    @SchemaMapping
    String code(TherapyPlatform platform) {
        return platform.name();
    }

    @SchemaMapping
    String name(TherapyPlatform platform, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text("platform." + platform.name());
    }

    @SchemaMapping(typeName = STEP)
    String name(TherapyPlatform.Step step, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text("step." + step.code() + ".name");
    }

    @SchemaMapping(typeName = STEP)
    String decidedBy(TherapyPlatform.Step step, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text("step." + step.code() + ".decidedBy");
    }

    @SchemaMapping(typeName = STEP)
    List<Concept> capabilities(TherapyPlatform.Step step) {
        return concepts.byCodes("capability", step.capabilities());
    }

    @SchemaMapping(typeName = STEP)
    List<Concept> orProductTypes(TherapyPlatform.Step step) {
        return concepts.byCodes("product-type", step.orProductTypes());
    }

    @SchemaMapping(typeName = STEP)
    List<Concept> productTypes(TherapyPlatform.Step step) {
        return concepts.byCodes("product-type", step.productTypes());
    }

    @SchemaMapping(typeName = STEP)
    List<Concept> atmpClasses(TherapyPlatform.Step step) {
        return concepts.byCodes("atmp-class", step.atmpClasses());
    }
}
