package eu.atmpatlas.backend.client;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes typed dictionaries for Python. Uses the functional syntax, because a field can be called
 * {@code from}, a keyword.
 */
final class PythonTypesWriter extends ClientTypesWriter {

    @Override
    String header() {
        return """
        \"""The types of ATMP Atlas, written from its GraphQL schema: a response contains the requested fields.\"""

        from typing import Any, List, Literal, Optional, TypedDict, Union
        """;
    }

    @Override
    String enumeration(GraphQLEnumType type) {
        return comment(type.getDescription(), "")
                + "%s = Literal[%s]\n".formatted(type.getName(), quotedValues(type, ", "));
    }

    @Override
    String object(String name, @Nullable String description, List<Member> members) {
        return comment(description, "")
                + "%s = TypedDict(\n    \"%s\",\n    {\n".formatted(name, name)
                + members.stream()
                        .map(member ->
                                comment(member.description(), "        ")
                                        + "        \"%s\": \"%s\",\n"
                                                .formatted(
                                                        member.name(),
                                                        typeReference(member.type())))
                        .collect(Collectors.joining())
                + "    },\n    total=False,\n)\n";
    }

    @Override
    String union(String name, List<String> members) {
        return "%s = Union[%s]\n"
                .formatted(
                        name,
                        members.stream()
                                .map(member -> '"' + member + '"')
                                .collect(Collectors.joining(", ")));
    }

    private String typeReference(GraphQLType type) {
        GraphQLType element = elementType(type);
        String plain =
                element == null
                        ? languageType(typeName(type))
                        : "List[" + typeReference(element) + "]";
        return isNullable(type) ? "Optional[" + plain + "]" : plain;
    }

    @Override
    String languageType(String name) {
        return switch (name) {
            case "ID", "String", "Date", "DateTime" -> "str";
            case "Int", "ChangeNumber" -> "int";
            case "Float" -> "float";
            case "Boolean" -> "bool";
            case "JSON" -> "Any";
            default -> name;
        };
    }

    private static String comment(@Nullable String description, String indent) {
        String line = oneLine(description);
        return line.isEmpty() ? "" : "%s# %s\n".formatted(indent, line);
    }
}
