package eu.atmpatlas.graph.kind;

import static eu.atmpatlas.graph.kind.EntityKind.RESOURCE;

/** A text, course, tool or data set that people of the field can use. */
final class ResourceKind {

    private ResourceKind() {}

    static KindDefinition define() {
        return KindDefinition.of(RESOURCE)
                .concept("resourceKind", "HAS_RESOURCE_KIND", "resource-kind")
                .concepts("topics", "ON_TOPIC", "topic")
                .concepts("audiences", "FOR_AUDIENCE", "audience")
                .concepts("languages", "IN_LANGUAGE", "language")
                .concept("access", "HAS_ACCESS", "access")
                .concepts("bottlenecks", "ADDRESSES", "bottleneck")
                .value("publishedOn", ValueField.Type.PERIOD)
                .value("publisherName", ValueField.Type.TEXT)
                .expected("resourceKind", "topics", "audiences", "languages", "access", "website")
                .build();
    }
}
