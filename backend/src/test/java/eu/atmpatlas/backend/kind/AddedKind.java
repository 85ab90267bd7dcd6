package eu.atmpatlas.backend.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.tools.ToolProvider;

/**
 * A kind that does not exist, added as {@code docs/adding-a-kind.md} says: workshops. Its files are
 * compiled against the application, together with the two files that a new kind adds a line to.
 */
final class AddedKind {

    private static final String DEFINITION =
            """
            package eu.atmpatlas.graph.kind;

            final class WorkshopKind {
                static KindDefinition define() {
                    return KindDefinition.of(EntityKind.WORKSHOP)
                            .concepts("topics", "TEACHES", "topic")
                            .value("seats", ValueField.Type.INTEGER)
                            .value("acronym", ValueField.Type.TEXT)
                            .expected("topics", "seats")
                            .build();
                }
            }
            """;

    private static final String MAPPING =
            """
            package eu.atmpatlas.backend.kind;

            import eu.atmpatlas.graph.kind.EntityKind;
            import eu.atmpatlas.graph.relation.RelationDirection;
            import eu.atmpatlas.graph.relation.RelationType;

            final class WorkshopMapping {
                static KindMapping define() {
                    return new KindMappingBuilder(EntityKind.WORKSHOP)
                            .facet("COUNTRY", "country")
                            .facet("TOPIC", "topics")
                            .map()
                            .otherName("acronym")
                            .relation(
                                    "partner",
                                    RelationType.COLLABORATES_WITH,
                                    RelationDirection.OUT)
                            .headers("seats", "places")
                            .rdfType("schema:Event")
                            .rdfProperty("acronym", "schema:alternateName")
                            .build();
                }
            }
            """;

    private static final String SCHEMA =
            """
            extend enum EntityKind { WORKSHOP }

            type Workshop implements Entity & Node {
              id: ID!
              kind: EntityKind!
              name: String!
              aliases: [String!]!
              summary: String
              website: String
              country: Concept
              location: Location
              identifiers: [Identifier!]!
              sources: [Source!]!
              record: RecordState!
              note: String
              synthetic: Boolean!
              relations(types: [RelationType!], direction: Direction = BOTH, first: Int = 20, after: String): RelationConnection!
              statements(fields: [String!], first: Int = 20, after: String): StatementConnection!
              topics: [Concept!]!
              seats: Int
              acronym: String
            }

            input WorkshopFilter { country: FacetFilter topic: FacetFilter near: NearFilter within: BoundingBox }

            type WorkshopConnection {
              edges: [WorkshopEdge!]!
              nodes: [Workshop!]!
              pageInfo: PageInfo!
              totalCount: Int!
              mayCount: Int!
              nearMisses(first: Int = 10): [WorkshopNearMiss!]!
              facets(names: [WorkshopFacet!]): [WorkshopFacetCounts!]!
            }

            type WorkshopEdge {
              cursor: String!
              node: Workshop!
              certainty: Certainty!
              reasons: [MatchReason!]!
            }

            type WorkshopNearMiss { node: Workshop! missing: MatchReason! }

            type WorkshopFacetCounts { name: WorkshopFacet! buckets: [FacetBucket!]! unknown: Int! }

            enum WorkshopFacet { COUNTRY TOPIC }

            extend type Query {
              workshops(
                text: String
                filter: WorkshopFilter
                order: EntityOrder = NAME
                first: Int = 20
                after: String
                last: Int
                before: String
                includeMay: Boolean = false
              ): WorkshopConnection!
            }
            """;

    private AddedKind() {}

    /** Compiles it into a folder that goes before the application on the class path. */
    static Path compiledInto(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files =
                List.of(
                        Files.writeString(sources.resolve("WorkshopKind.java"), DEFINITION),
                        Files.writeString(sources.resolve("WorkshopMapping.java"), MAPPING),
                        withLine(
                                sources,
                                Path.of("../graph-model/src/main/java/eu/atmpatlas/graph/kind"),
                                "EntityKind.java",
                                "(Kind::define)\\);",
                                "$1), WORKSHOP(WorkshopKind::define);"),
                        withLine(
                                sources,
                                Path.of("src/main/java/eu/atmpatlas/backend/kind"),
                                "KindMapping.java",
                                "(return switch \\(kind\\) \\{)",
                                "$1 case WORKSHOP -> WorkshopMapping.define();"));
        var arguments =
                new java.util.ArrayList<>(
                        List.of("-proc:none", "-cp", System.getProperty("java.class.path")));
        arguments.addAll(List.of("-d", classes.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, arguments.toArray(String[]::new));
        assertThat(result).as("compiled").isZero();
        Path schema = Files.createDirectories(classes.resolve("graphql/workshop"));
        Files.writeString(schema.resolve("workshop.graphqls"), SCHEMA);
        return classes;
    }

    /** The file with a line more, whatever the last kind is. */
    private static Path withLine(Path to, Path from, String file, String place, String lines)
            throws IOException {
        String source = Files.readString(from.resolve(file));
        String added = source.replaceFirst(place, lines);
        assertThat(added).as(file + File.separator + place).isNotEqualTo(source);
        return Files.writeString(to.resolve(file), added);
    }
}
