package eu.atmpatlas.backend.schema;

import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.idl.SchemaPrinter;

import java.util.Set;

/**
 * The schema as text, in alphabetical order, so that versions can be compared. Leaves out the
 * federation fields, which gateways get from {@code _service}.
 */
final class PublishedSchema {

    private static final Set<String> DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");

    private PublishedSchema() {}

    static String text(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeSchemaDefinition(false)
                        .includeScalarTypes(true)
                        .includeDirectiveDefinitions(false)
                        .includeDirectives(DIRECTIVES::contains)
                        .includeSchemaElement(PublishedSchema::isOurs);
        return new SchemaPrinter(options).print(schema).strip() + "\n";
    }

    private static boolean isOurs(GraphQLSchemaElement element) {
        return !(element instanceof GraphQLNamedSchemaElement named)
                || !(named.getName().startsWith("_")
                        || named.getName().startsWith("federation__")
                        || named.getName().startsWith("link__")
                        || named.getName().equals("FieldSet"));
    }
}
