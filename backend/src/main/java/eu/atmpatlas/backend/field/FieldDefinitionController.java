package eu.atmpatlas.backend.field;

import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.List;

/** The fields of a kind, with their descriptions from the schema. */
@Controller
class FieldDefinitionController {

    @QueryMapping
    List<FieldDefinition> fieldDefinitions(@Argument EntityKind kind) {
        return FieldDefinition.of(kind);
    }

    @SchemaMapping
    @Nullable String description(FieldDefinition field, DataFetchingEnvironment environment) {
        GraphQLSchema schema = environment.getGraphQLSchema();
        String owner = field.name().equals("city") ? "Location" : field.kind().label();
        GraphQLObjectType type = schema.getObjectType(owner);
        GraphQLFieldDefinition definition = type.getFieldDefinition(field.name());
        return definition == null ? null : definition.getDescription();
    }
}
