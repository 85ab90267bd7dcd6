package eu.atmpatlas.backend.kind;

import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPT;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.CONCEPTS;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.PERIOD;
import static eu.atmpatlas.backend.kind.DirectoryColumn.Type.RECORD;

import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.relation.RelationDirection;
import eu.atmpatlas.graph.relation.RelationType;

/** How resources map to the index, to tables and to RDF. */
final class ResourceMapping {

    private ResourceMapping() {}

    static KindMapping define() {
        return new KindMappingBuilder(EntityKind.RESOURCE)
                .facet("KIND", "resourceKind")
                .facet("TOPIC", "topics")
                .facet("AUDIENCE", "audiences")
                .facet("LANGUAGE", "languages")
                .facet("ACCESS", "access")
                .facet("BOTTLENECK", "bottlenecks")
                .facet("COUNTRY", "country")
                .rowNote("publisherName")
                .columns(
                        new DirectoryColumn("resourceKind", CONCEPT),
                        new DirectoryColumn("topics", CONCEPTS),
                        new DirectoryColumn("publisher", RECORD),
                        new DirectoryColumn("languages", CONCEPTS),
                        new DirectoryColumn("access", CONCEPT),
                        new DirectoryColumn("publishedOn", PERIOD))
                .relatedName("publisherName")
                .relation("publisher", RelationType.PUBLISHED_BY, RelationDirection.OUT)
                .headers("resourceKind", "kind", "type")
                .headers("website", "url", "address")
                .headers("publisher", "publisherid", "owner", "ownerid")
                .headers("publishedOn", "published", "date")
                .rdfType(ResourceMapping::type)
                .rdfPlace(RdfMapping.Place.NONE)
                .rdfProperty("publishedOn", "schema:datePublished")
                .build();
    }

    private static String type(Entity record) {
        return switch (record.stated().codes("resourceKind").stream().findFirst().orElse("")) {
            case "TRAINING", "E_LEARNING" -> "schema:Course";
            case "DATASET", "REGISTRY" -> "schema:Dataset";
            case "FUNDING_CALL", "NEWSLETTER", "WEBSITE", "TOOL" -> "schema:CreativeWork";
            default -> "schema:LearningResource";
        };
    }
}
