package eu.atmpatlas.backend.client;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Writes Java records, for any JSON library that supports records. */
final class JavaTypesWriter extends ClientTypesWriter {

    @Override
    String header() {
        return """
        import java.util.List;

        /**
         * The types of ATMP Atlas, written from its GraphQL schema. Fields that were not requested are null.
         */
        public final class Schema {

            private Schema() {}
        """;
    }

    @Override
    String footer() {
        return "}\n";
    }

    @Override
    String enumeration(GraphQLEnumType type) {
        return comment(type.getDescription())
                + "    public enum %s {\n        %s\n    }\n"
                        .formatted(
                                type.getName(),
                                type.getValues().stream()
                                        .map(value -> value.getName())
                                        .collect(Collectors.joining(",\n        ")));
    }

    @Override
    String object(String name, @Nullable String description, List<Member> members) {
        return comment(description)
                + "    public record %s(\n".formatted(name)
                + members.stream()
                        .map(member ->
                                "            %s %s"
                                        .formatted(typeReference(member.type()), member.name()))
                        .collect(Collectors.joining(",\n"))
                + ") {}\n";
    }

    /** Only the type name, because a JSON library cannot choose the record of a union. */
    @Override
    String union(String name, List<String> members) {
        return "    /** One of %s. */\n    public record %s(String __typename) {}\n"
                .formatted(String.join(", ", members), name);
    }

    private String typeReference(GraphQLType type) {
        GraphQLType element = elementType(type);
        return element == null
                ? languageType(typeName(type))
                : "List<" + typeReference(element) + ">";
    }

    @Override
    String languageType(String name) {
        return switch (name) {
            case "ID", "String", "Date", "DateTime" -> "String";
            case "Int" -> "Integer";
            case "ChangeNumber" -> "Long";
            case "Float" -> "Double";
            case "Boolean" -> "Boolean";
            case "JSON" -> "Object";
            default -> name;
        };
    }

    private static String comment(@Nullable String description) {
        String line = oneLine(description).replace("*/", "* /");
        return line.isEmpty() ? "" : "    /** %s */\n".formatted(line);
    }
}
