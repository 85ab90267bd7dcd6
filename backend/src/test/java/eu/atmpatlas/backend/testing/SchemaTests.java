package eu.atmpatlas.backend.testing;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.Set;
import java.util.TreeSet;

/** The published schema as the application runs it. */
@AtlasTest
class SchemaTests {

    /** Types whose fields are read by name from a Java value of the same structure. */
    private static final Set<String> BY_NAME =
            Set.of(
                    "About",
                    "Change",
                    "ChangeConnection",
                    "KindCount",
                    "Authorisation",
                    "BlockDensities",
                    "BlockDensity",
                    "BlockGroup",
                    "Cohesion",
                    "Community",
                    "CriticalLoss",
                    "CriticalNodes",
                    "FacetBucket",
                    "FigurePart",
                    "GapMatrix",
                    "GapRow",
                    "FieldChange",
                    "Identifier",
                    "IndicatorAnswer",
                    "IndicatorParameter",
                    "LossDependent",
                    "MapPoint",
                    "MeasuredNode",
                    "MeasuredTie",
                    "MinimumCut",
                    "Neighbour",
                    "Neighbourhood",
                    "Network",
                    "NetworkLoss",
                    "NetworkMethod",
                    "NetworkNode",
                    "NetworkPath",
                    "NetworkPaths",
                    "NetworkState",
                    "NetworkSummary",
                    "NetworkTie",
                    "PageInfo",
                    "PathStep",
                    "Population",
                    "RecordState",
                    "RegionShapes",
                    "Relation",
                    "RelationConnection",
                    "RelationEdge",
                    "SearchHit",
                    "Source",
                    "SuggestedTie",
                    "SuggestionReason",
                    "TieMixing",
                    "TiedPair",
                    "WhatIf",
                    "WhatIfCell",
                    "WhatIfFigure",
                    "WhatIfIndicator",
                    "WorkPackage");

    private final GraphQLSchema schema;

    SchemaTests(@Autowired GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void everyFieldOfARecordAndEveryQuestionIsWired() {
        var left = new TreeSet<String>();
        for (var named : schema.getAllTypesAsList()) {
            if (named instanceof GraphQLObjectType type
                    && !type.getName().startsWith("__")
                    && !BY_NAME.contains(type.getName())
                    && !type.getName().endsWith("Edge")
                    && !type.getName().endsWith("FacetCounts")
                    && !type.getName().equals("Facet")) {
                type.getFieldDefinitions().stream()
                        .filter(field -> byName(type, field.getName()))
                        .forEach(field -> left.add(type.getName() + "." + field.getName()));
            }
        }
        assertThat(left).isEmpty();
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

    private boolean byName(GraphQLObjectType type, String field) {
        var fetcher =
                schema.getCodeRegistry()
                        .getDataFetcher(
                                graphql.schema.FieldCoordinates.coordinates(type, field),
                                type.getField(field));
        return fetcher instanceof PropertyDataFetcher<?>
                || fetcher instanceof SingletonPropertyDataFetcher<?>;
    }
}
