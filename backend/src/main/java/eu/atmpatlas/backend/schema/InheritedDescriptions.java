package eu.atmpatlas.backend.schema;

import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.TypeDefinitionConfigurer;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Copies the descriptions of an interface's fields and arguments to the types that implement it,
 * unless they have their own. So six kinds of records describe {@code aliases} once.
 */
final class InheritedDescriptions implements TypeDefinitionConfigurer {

    @Override
    public void configure(TypeDefinitionRegistry registry) {
        for (ObjectTypeDefinition type : registry.getTypes(ObjectTypeDefinition.class)) {
            List<FieldDefinition> inherited = interfaceFields(type, registry);
            if (!inherited.isEmpty()) {
                registry.remove(type);
                registry.add(describe(type, inherited));
            }
        }
    }

    private static List<FieldDefinition> interfaceFields(
            ObjectTypeDefinition type, TypeDefinitionRegistry registry) {
        return type.getImplements().stream()
                .flatMap(name -> interfaceNamed(registry, ((TypeName) name).getName()))
                .flatMap(parent -> parent.getFieldDefinitions().stream())
                .toList();
    }

    private static Stream<InterfaceTypeDefinition> interfaceNamed(
            TypeDefinitionRegistry registry, String name) {
        return registry.getTypeOrNull(name, InterfaceTypeDefinition.class)
                        instanceof InterfaceTypeDefinition found
                ? Stream.of(found)
                : Stream.empty();
    }

    private static ObjectTypeDefinition describe(
            ObjectTypeDefinition type, List<FieldDefinition> inherited) {
        return type.transform(builder ->
                builder.fieldDefinitions(
                        type.getFieldDefinitions().stream()
                                .map(own -> describe(own, inherited))
                                .toList()));
    }

    private static FieldDefinition describe(FieldDefinition own, List<FieldDefinition> inherited) {
        FieldDefinition parent =
                inherited.stream()
                        .filter(field -> field.getName().equals(own.getName()))
                        .findFirst()
                        .orElse(own);
        return own.transform(builder ->
                builder.description(firstDescription(own.getDescription(), parent.getDescription()))
                        .inputValueDefinitions(
                                own.getInputValueDefinitions().stream()
                                        .map(argument -> describe(argument, parent))
                                        .toList()));
    }

    private static InputValueDefinition describe(
            InputValueDefinition argument, FieldDefinition parent) {
        @Nullable Description inherited =
                parent.getInputValueDefinitions().stream()
                        .filter(other -> other.getName().equals(argument.getName()))
                        .map(InputValueDefinition::getDescription)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
        return argument.transform(builder ->
                builder.description(firstDescription(argument.getDescription(), inherited)));
    }

    private static @Nullable Description firstDescription(
            @Nullable Description own, @Nullable Description inherited) {
        return own == null ? inherited : own;
    }
}
