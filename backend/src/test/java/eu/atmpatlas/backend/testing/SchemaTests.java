package eu.atmpatlas.backend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.execution.SchemaReport;

/** The published schema as the application runs it. */
@AtlasTest
class SchemaTests {

    private final GraphQLSchema schema;

    private final SchemaReport report;

    SchemaTests(@Autowired GraphQlSource source, @Autowired SchemaInspection inspection) {
        this.schema = source.schema();
        this.report = inspection.report();
    }

    /** Spring finds fields that neither a method nor a property of the Java type gives. */
    @Test
    void everyFieldHasAMethodOrAProperty() {
        // The federation library adds its two fields when it builds the schema.
        assertThat(report.unmappedFields())
                .extracting(field -> field.getFieldName())
                .containsExactlyInAnyOrder("_service", "_entities");
        assertThat(report.unmappedRegistrations()).isEmpty();
        assertThat(report.unmappedArguments()).isEmpty();
    }

    @Test
    void everyRecordDescribesItsFieldsAsTheInterfaceDoes() {
        var entity = (GraphQLInterfaceType) schema.getType("Entity");
        GraphQLObjectType site = schema.getObjectType("Site");
        entity.getFieldDefinitions()
                .forEach(field ->
                        assertThat(site.getField(field.getName()).getDescription())
                                .isEqualTo(field.getDescription())
                                .isNotBlank());
        assertThat(site.getField("relations").getArgument("after").getDescription()).isNotBlank();
    }

    @Test
    void datesSayWhereTheirFormIsDefined() {
        assertThat(schema.getType("Date")).extracting("specifiedByUrl").asString().contains("rfc");
        assertThat(schema.getType("DateTime"))
                .extracting("specifiedByUrl")
                .asString()
                .contains("rfc");
    }
}
