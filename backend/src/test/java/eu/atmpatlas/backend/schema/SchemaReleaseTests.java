package eu.atmpatlas.backend.schema;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import graphql.Scalars;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks that the schema keeps everything that the last release published. A release updates the
 * file with {@code -Dschema.release=true}.
 */
@AtlasTest
class SchemaReleaseTests {

    private static final Path RELEASED = Path.of("../docs/schema/released.graphql");
    private static final Pattern DATED = Pattern.compile(".{10,}\\d{4}-\\d{2}-\\d{2}.*");

    private final AtlasHttpClient http;
    private final GraphQLSchema schema;

    SchemaReleaseTests(@Autowired AtlasHttpClient http, @Autowired GraphQlSource source) {
        this.http = http;
        this.schema = source.schema();
    }

    @Test
    void nothingThatWasReleasedIsBroken() throws IOException {
        String now = PublishedSchema.text(schema);
        if (Boolean.getBoolean("schema.release")) {
            Files.writeString(RELEASED, now);
        }
        assertThat(breakages(Files.readString(RELEASED), now)).isEmpty();
    }

    @Test
    void aBreakIsSeenAndAnAdditionIsNone() {
        String released = "type Query { a(x: Int): Int! b: E } enum E { P Q } input I { f: Int }";
        for (String changed :
                List.of(
                        "type Query { a(x: Int): Int! } enum E { P Q } input I { f: Int }",
                        "type Query { a(x: Int): Int b: E } enum E { P Q } input I { f: Int }",
                        "type Query { a: Int! b: E } enum E { P Q } input I { f: Int }",
                        "type Query { a(x: Int!): Int! b: E } enum E { P Q } input I { f: Int }",
                        "type Query { a(x: Int, y: Int!): Int! b: E } enum E { P Q } input I { f:"
                                + " Int }",
                        "type Query { a(x: Int): Int! b: E } enum E { P } input I { f: Int }",
                        "type Query { a(x: Int): Int! b: E } enum E { P Q } input I { f: Int g:"
                                + " Int! }")) {
            assertThat(breakages(uses(released), uses(changed))).as(changed).isNotEmpty();
        }
        assertThat(
                        breakages(
                                uses(released),
                                uses(
                                        "type Query { a(x: Int, y: Int): Int! b: E c: ID }"
                                                + " enum E { P Q } input I { f: Int g: Int }")))
                .isEmpty();
    }

    /** Adds a field that uses the type, because unused input types are not compared. */
    private static String uses(String sdl) {
        return sdl.replace("b: E", "b(i: I): E");
    }

    private static List<String> breakages(String before, String after) {
        var reporter = new CapturingReporter();
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        return reporter.getBreakages().stream().map(DiffEvent::toString).toList();
    }

    @Test
    void whatIsDeprecatedSaysWhyAndUntilWhen() {
        assertThat(undated(schema)).isEmpty();
        assertThat(
                        undated(
                                parse(
                                        """
                                        type Query {
                                          a: Int @deprecated
                                          b: Int @deprecated(reason: "Ask for c.")
                                          c: Int @deprecated(reason: "Ask for d; goes on 2027-06-01.")
                                          d(x: Int @deprecated(reason: "no")): E
                                        }
                                        enum E { P @deprecated Q }
                                        """)))
                .containsExactlyInAnyOrder("Query.a", "Query.b", "Query.d(x)", "E.P");
    }

    @Test
    void theSchemaIsServedAtItsAddress() {
        HttpResponse<String> answer = http.get("/schema.graphql");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .isEqualTo(PublishedSchema.text(schema))
                .contains("type Site implements Entity & Node {")
                .contains("scalar Date @specifiedBy")
                .doesNotContain("_entities", "@key", "_Any", "link__");
        assertThat(parse(answer.body()).getObjectType("Site")).isNotNull();
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/schema.graphql", "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    private static List<String> undated(GraphQLSchema schema) {
        var undated = new ArrayList<String>();
        for (var type : schema.getAllTypesAsList()) {
            String name = type.getName();
            if (name.startsWith("__")) {
                continue;
            }
            if (type instanceof GraphQLFieldsContainer fields) {
                fields.getFieldDefinitions()
                        .forEach(field -> {
                            demand(
                                    name + "." + field.getName(),
                                    field.getDeprecationReason(),
                                    undated);
                            field.getArguments()
                                    .forEach(argument ->
                                            demand(
                                                    "%s.%s(%s)"
                                                            .formatted(
                                                                    name,
                                                                    field.getName(),
                                                                    argument.getName()),
                                                    argument.getDeprecationReason(),
                                                    undated));
                        });
            }
            if (type instanceof GraphQLEnumType values) {
                values.getValues()
                        .forEach(value ->
                                demand(
                                        name + "." + value.getName(),
                                        value.getDeprecationReason(),
                                        undated));
            }
            if (type instanceof GraphQLInputObjectType input) {
                input.getFields()
                        .forEach(field ->
                                demand(
                                        name + "." + field.getName(),
                                        field.getDeprecationReason(),
                                        undated));
            }
        }
        return undated;
    }

    private static void demand(String name, @Nullable String reason, List<String> undated) {
        if (reason != null && !DATED.matcher(reason).matches()) {
            undated.add(name);
        }
    }

    private static GraphQLSchema parse(String sdl) {
        var wiring = RuntimeWiring.newRuntimeWiring();
        var types = new SchemaParser().parse(sdl);
        types.scalars().keySet().stream()
                .filter(name -> !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(name))
                .forEach(name -> wiring.scalar(likeOurs(name)));
        types.getTypes(graphql.language.InterfaceTypeDefinition.class)
                .forEach(type ->
                        wiring.type(
                                type.getName(), built -> built.typeResolver(environment -> null)));
        types.getTypes(graphql.language.UnionTypeDefinition.class)
                .forEach(type ->
                        wiring.type(
                                type.getName(), built -> built.typeResolver(environment -> null)));
        return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
    }

    private static GraphQLScalarType likeOurs(String name) {
        return (name.equals("ChangeNumber") ? Scalars.GraphQLInt : Scalars.GraphQLString)
                .transform(scalar -> scalar.name(name));
    }
}
