package eu.atmpatlas.backend.client;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Writes interfaces for TypeScript, and for JavaScript with JSDoc. */
final class TypeScriptTypesWriter extends ClientTypesWriter {

    @Override
    String header() {
        return """
        // The types of ATMP Atlas, written from its GraphQL schema. A response contains the requested fields:
        // Pick<Site, "id" | "name">.
        """;
    }

    @Override
    String enumeration(GraphQLEnumType type) {
        return comment(type.getDescription(), "")
                + "export type %s = %s;\n".formatted(type.getName(), quotedValues(type, " | "));
    }

    @Override
    String object(String name, @Nullable String description, List<Member> members) {
        return comment(description, "")
                + "export interface %s {\n".formatted(name)
                + members.stream()
                        .map(member ->
                                comment(member.description(), "  ")
                                        + "  %s%s: %s;\n"
                                                .formatted(
                                                        member.name(),
                                                        isNullable(member.type()) ? "?" : "",
                                                        typeReference(member.type())))
                        .collect(Collectors.joining())
                + "}\n";
    }

    @Override
    String union(String name, List<String> members) {
        return "export type %s = %s;\n".formatted(name, String.join(" | ", members));
    }

    private String typeReference(GraphQLType type) {
        GraphQLType element = elementType(type);
        String plain =
                element == null
                        ? languageType(typeName(type))
                        : "(" + typeReference(element) + ")[]";
        return plain + (isNullable(type) ? " | null" : "");
    }

    @Override
    String languageType(String name) {
        return switch (name) {
            case "ID", "String", "Date", "DateTime" -> "string";
            case "Int", "Float", "ChangeNumber" -> "number";
            case "Boolean" -> "boolean";
            case "JSON" -> "unknown";
            default -> name;
        };
    }

    private static String comment(@Nullable String description, String indent) {
        String line = oneLine(description).replace("*/", "* /");
        return line.isEmpty() ? "" : "%s/** %s */\n".formatted(indent, line);
    }
}
