package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.EXPERT;
import static eu.atmpatlas.graph.kind.EntityKind.INITIATIVE;

/** A person in a public professional role. */
final class ExpertKind {

    private ExpertKind() {}

    static KindDefinition define() {
        return KindDefinition.of(EXPERT)
                .person()
                .concepts("topics", "ON_TOPIC", "topic")
                .value("role", ValueField.Type.TEXT)
                .expected("role", "topics")
                .suggestedPartners(EXPERT, INITIATIVE)
                .build();
    }
}
