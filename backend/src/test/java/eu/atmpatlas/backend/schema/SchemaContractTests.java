package eu.atmpatlas.backend.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.AstPrinter;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.NamedNode;
import graphql.language.NonNullType;
import graphql.language.TypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Checks that the schema keeps the contract for hubs, and that all of it has descriptions. */
class SchemaContractTests {

    private final TypeDefinitionRegistry promised = read("classpath:contract/core.graphqls");
    private final Map<String, TypeDefinition<?>> published = types(ours());

    @TestFactory
    Stream<DynamicTest> everyPromiseOfTheContractIsKept() {
        Map<String, TypeDefinition<?>> promises = types(promised);
        assertThat(promises).hasSizeGreaterThan(40);
        return promises.values().stream()
                .map(type ->
                        DynamicTest.dynamicTest(
                                type.getName(),
                                () -> assertThat(broken(type, published)).isEmpty()));
    }

    @Test
    void aPromiseThatIsBrokenIsSeen() {
        Map<String, TypeDefinition<?>> kept =
                types(
                        new SchemaParser()
                                .parse(
                                        "type A implements N { a(x: Int = 1, y: ID!): Int! b: Int }"
                                                + " enum E { P Q } input I { f: Int }"));
        for (String broken :
                List.of(
                        "type A { a(x: Int = 1, y: ID!): Int! b: Int }",
                        "type A implements N { a(x: Int = 1, y: ID!): Int! }",
                        "type A implements N { a(x: Int = 1, y: ID!): Int b: Int }",
                        "type A implements N { a(x: Int = 2, y: ID!): Int! b: Int }",
                        "type A implements N { a(x: Int, y: ID!): Int! b: Int }",
                        "type A implements N { a(y: ID!): Int! b: Int }",
                        "type A implements N { a(x: Int = 1, y: ID!, z: Int!): Int! b: Int }")) {
            assertThat(broken(kept.get("A"), types(new SchemaParser().parse(broken))))
                    .as(broken)
                    .isNotEmpty();
        }
        assertThat(broken(kept.get("E"), types(new SchemaParser().parse("enum E { P }"))))
                .isNotEmpty();
        assertThat(
                        broken(
                                kept.get("I"),
                                types(new SchemaParser().parse("input I { f: Int g: Int! }"))))
                .isNotEmpty();
    }

    @Test
    void everythingIsDescribed() {
        var bare = new ArrayList<String>();
        for (TypeDefinition<?> type : published.values()) {
            demand(type, type.getName(), bare);
            if (type instanceof ImplementingTypeDefinition<?> fields) {
                for (FieldDefinition field : fields(fields)) {
                    String name = type.getName() + "." + field.getName();
                    demand(field, name, bare);
                    field.getInputValueDefinitions()
                            .forEach(argument ->
                                    demand(argument, name + "(" + argument.getName() + ")", bare));
                }
            }
            if (type instanceof InputObjectTypeDefinition input) {
                input.getInputValueDefinitions()
                        .forEach(field ->
                                demand(field, type.getName() + "." + field.getName(), bare));
            }
            if (type instanceof EnumTypeDefinition values) {
                values.getEnumValueDefinitions()
                        .forEach(value ->
                                demand(value, type.getName() + "." + value.getName(), bare));
            }
        }
        assertThat(bare).as("without a description").isEmpty();
    }

    private static void demand(Object node, String name, List<String> bare) {
        var description = ((AbstractDescribedNode<?>) node).getDescription();
        if (description == null || description.getContent().strip().length() < 5) {
            bare.add(name);
        }
    }

    private static List<String> broken(
            TypeDefinition<?> promise, Map<String, TypeDefinition<?>> published) {
        var broken = new ArrayList<String>();
        TypeDefinition<?> kept = published.get(promise.getName());
        if (kept == null || kept.getClass() != promise.getClass()) {
            return List.of("there is no such type of this sort");
        }
        if (promise instanceof ImplementingTypeDefinition<?> promisedType) {
            var keptType = (ImplementingTypeDefinition<?>) kept;
            List<String> interfaces =
                    keptType.getImplements().stream().map(AstPrinter::printAstCompact).toList();
            promisedType.getImplements().stream()
                    .map(AstPrinter::printAstCompact)
                    .filter(name -> !interfaces.contains(name))
                    .forEach(name -> broken.add("does not implement " + name));
            Map<String, FieldDefinition> fields = named(fields(keptType));
            for (FieldDefinition field : fields(promisedType)) {
                compare(field, fields.get(field.getName()), broken);
            }
        }
        if (promise instanceof InputObjectTypeDefinition input) {
            compare(
                    input.getInputValueDefinitions(),
                    ((InputObjectTypeDefinition) kept).getInputValueDefinitions(),
                    "",
                    broken);
        }
        if (promise instanceof EnumTypeDefinition values) {
            var keptValues = named(((EnumTypeDefinition) kept).getEnumValueDefinitions()).keySet();
            named(values.getEnumValueDefinitions()).keySet().stream()
                    .filter(value -> !keptValues.contains(value))
                    .forEach(value -> broken.add("no value " + value));
        }
        return broken;
    }

    private static void compare(
            FieldDefinition promise, FieldDefinition kept, List<String> broken) {
        if (kept == null) {
            broken.add("no field " + promise.getName());
            return;
        }
        String wanted = AstPrinter.printAstCompact(promise.getType());
        String given = AstPrinter.printAstCompact(kept.getType());
        if (!wanted.equals(given)) {
            broken.add("%s is %s, not %s".formatted(promise.getName(), given, wanted));
        }
        compare(
                promise.getInputValueDefinitions(),
                kept.getInputValueDefinitions(),
                promise.getName() + " ",
                broken);
    }

    /** Input types: as promised, without further required fields. */
    private static void compare(
            List<InputValueDefinition> promise,
            List<InputValueDefinition> kept,
            String where,
            List<String> broken) {
        Map<String, InputValueDefinition> given = named(kept);
        Map<String, InputValueDefinition> wanted = named(promise);
        wanted.forEach((name, input) -> {
            InputValueDefinition found = given.get(name);
            String printed = AstPrinter.printAstCompact(input);
            String is =
                    found == null
                            ? "missing"
                            : AstPrinter.printAstCompact(
                                    found.transform(
                                            bare -> bare.description(null).directives(List.of())));
            if (!printed.equals(is)) {
                broken.add("%sinput %s is %s".formatted(where, printed, is));
            }
        });
        given.values().stream()
                .filter(input -> !wanted.containsKey(input.getName()))
                .filter(input -> input.getType() instanceof NonNullType)
                .filter(input -> input.getDefaultValue() == null)
                .forEach(input -> broken.add(where + "now asks for " + input.getName()));
    }

    private static <T extends NamedNode<?>> Map<String, T> named(List<T> nodes) {
        var named = new LinkedHashMap<String, T>();
        nodes.forEach(node -> named.put(node.getName(), node));
        return named;
    }

    private static List<FieldDefinition> fields(ImplementingTypeDefinition<?> type) {
        return type.getFieldDefinitions().stream().map(FieldDefinition.class::cast).toList();
    }

    /** All types by name, merged with their extensions. */
    private static Map<String, TypeDefinition<?>> types(TypeDefinitionRegistry registry) {
        var types = new LinkedHashMap<String, TypeDefinition<?>>();
        for (TypeDefinition<?> type : registry.getTypes(TypeDefinition.class)) {
            types.put(type.getName(), type);
        }
        registry.objectTypeExtensions()
                .forEach((name, extensions) ->
                        types.computeIfPresent(
                                name,
                                (ignored, type) -> {
                                    var whole = (graphql.language.ObjectTypeDefinition) type;
                                    var fields = new ArrayList<>(whole.getFieldDefinitions());
                                    extensions.forEach(
                                            more -> fields.addAll(more.getFieldDefinitions()));
                                    return whole.transform(
                                            builder -> builder.fieldDefinitions(fields));
                                }));
        registry.scalars().values().stream()
                .filter(scalar ->
                        !graphql.schema.idl.ScalarInfo.isGraphqlSpecifiedScalar(scalar.getName()))
                .forEach(scalar -> types.put(scalar.getName(), scalar));
        return types;
    }

    private static TypeDefinitionRegistry ours() {
        TypeDefinitionRegistry registry = read("classpath*:graphql/**/*.graphqls");
        new InheritedDescriptions().configure(registry);
        return registry;
    }

    private static TypeDefinitionRegistry read(String pattern) {
        try {
            var whole = new TypeDefinitionRegistry();
            Resource[] files = new PathMatchingResourcePatternResolver().getResources(pattern);
            assertThat(files).as(pattern).isNotEmpty();
            for (Resource file : files) {
                try (InputStream in = file.getInputStream()) {
                    whole.merge(new SchemaParser().parse(Objects.requireNonNull(in)));
                }
            }
            return whole;
        } catch (java.io.IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
