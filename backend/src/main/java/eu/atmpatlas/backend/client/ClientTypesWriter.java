package eu.atmpatlas.backend.client;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the schema's types as a source file of one language. */
abstract sealed class ClientTypesWriter
        permits TypeScriptTypesWriter, PythonTypesWriter, JavaTypesWriter {

    private static final Set<String> SCALARS =
            Set.of("ID", "String", "Int", "Float", "Boolean", "Date", "DateTime", "ChangeNumber");

    /** A field of an object or input type. */
    record Member(String name, GraphQLType type, @Nullable String description) {}

    final String write(GraphQLSchema schema) {
        var file = new StringBuilder(header());
        types(schema).forEach(type -> file.append('\n').append(type(type)));
        return file.append(footer()).toString();
    }

    abstract String header();

    /** The end of the file. */
    String footer() {
        return "";
    }

    abstract String enumeration(GraphQLEnumType type);

    abstract String object(String name, @Nullable String description, List<Member> members);

    abstract String union(String name, List<String> members);

    /** The language's type for a GraphQL type; scalars become built-in types. */
    abstract String languageType(String name);

    private String type(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLEnumType enumeration -> enumeration(enumeration);
            case GraphQLUnionType union ->
                    union(
                            union.getName(),
                            union.getTypes().stream().map(GraphQLNamedType::getName).toList());
            case GraphQLFieldsContainer fields ->
                    object(
                            fields.getName(),
                            fields.getDescription(),
                            fields.getFieldDefinitions().stream()
                                    // Excludes the fields that only federation gateways use.
                                    .filter(field -> !field.getName().startsWith("_"))
                                    .map(field ->
                                            new Member(
                                                    field.getName(),
                                                    field.getType(),
                                                    field.getDescription()))
                                    .toList());
            case GraphQLInputObjectType input ->
                    object(
                            input.getName(),
                            input.getDescription(),
                            input.getFieldDefinitions().stream()
                                    .map(field ->
                                            new Member(
                                                    field.getName(),
                                                    field.getType(),
                                                    field.getDescription()))
                                    .toList());
            default -> "";
        };
    }

    private static Stream<GraphQLNamedType> types(GraphQLSchema schema) {
        return schema.getAllTypesAsList().stream()
                .filter(type -> !type.getName().startsWith("_"))
                .filter(type ->
                        type instanceof GraphQLEnumType
                                || type instanceof GraphQLUnionType
                                || type instanceof GraphQLFieldsContainer
                                || type instanceof GraphQLInputObjectType)
                .sorted(Comparator.comparing(GraphQLNamedType::getName));
    }

    /** The values of an enumeration as string literals, separated by {@code between}. */
    static String quotedValues(GraphQLEnumType type, String between) {
        return type.getValues().stream()
                .map(value -> '"' + value.getName() + '"')
                .collect(Collectors.joining(between));
    }

    static boolean isNullable(GraphQLType type) {
        return !(type instanceof GraphQLNonNull);
    }

    static GraphQLType withoutNonNull(GraphQLType type) {
        return type instanceof GraphQLNonNull required ? required.getWrappedType() : type;
    }

    static @Nullable GraphQLType elementType(GraphQLType type) {
        return withoutNonNull(type) instanceof GraphQLList list ? list.getWrappedType() : null;
    }

    /** The name of a type; custom scalars without an equivalent become any JSON value. */
    static String typeName(GraphQLType type) {
        String name = ((GraphQLNamedType) withoutNonNull(type)).getName();
        return withoutNonNull(type) instanceof GraphQLScalarType && !SCALARS.contains(name)
                ? "JSON"
                : name;
    }

    /** A description on one line. */
    static String oneLine(@Nullable String description) {
        return description == null ? "" : description.strip().replaceAll("\\s+", " ");
    }
}
