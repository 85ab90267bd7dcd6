package eu.atmpatlas.backend.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.util.List;
import java.util.Map;

/** Filters in the form of GraphQL and JSON. */
class FilterReaderTests {

    private final TypeDefinitionRegistry schema = schema();

    @ParameterizedTest
    @EnumSource
    void theSchemaHasEveryFacetThatTheIndexHas(EntityKind kind) {
        List<FacetDefinition> facets = Facets.of(kind);
        var filter = schema.getTypeOrNull(kind.label() + "Filter", InputObjectTypeDefinition.class);
        var names = schema.getTypeOrNull(kind.label() + "Facet", EnumTypeDefinition.class);

        assertThat(names.getEnumValueDefinitions())
                .extracting("name")
                .containsExactlyInAnyOrderElementsOf(
                        facets.stream().map(FacetDefinition::name).toList());
        assertThat(
                        filter.getInputValueDefinitions().stream()
                                .filter(field ->
                                        field.getType().toString().contains("name='FacetFilter'")))
                .extracting("name")
                .containsExactlyInAnyOrderElementsOf(
                        facets.stream().map(FacetDefinition::argument).toList());
    }

    @Test
    void aFilterBecomesAQuery() {
        SearchQuery query =
                FilterReader.read(
                        EntityKind.SITE,
                        Map.of(
                                "text", "leiden",
                                "operator", List.of("lumc"),
                                "siteType", Map.of("none", List.of("CDMO"), "known", true),
                                "near", Map.of("lat", 52, "lon", 4.5, "km", 10L)));

        assertThat(query.text()).isEqualTo("leiden");
        assertThat(query.operators()).containsExactly("lumc");
        assertThat(query.facets()).containsOnlyKeys("SITE_TYPE");
        assertThat(query.facets().get("SITE_TYPE").none()).containsExactly("CDMO");
        assertThat(query.facets().get("SITE_TYPE").known()).isTrue();
        assertThat(query.near().km()).isEqualTo(10);
    }

    @Test
    void whatIsNoFilterIsNamed() {
        refused(EntityKind.SITE, Map.of("colour", "red"), "filter.colour");
        refused(EntityKind.SITE, Map.of("country", "NL"), "filter.country");
        refused(EntityKind.SITE, Map.of("country", Map.of("any", "NL")), "filter.country.any");
        refused(EntityKind.SITE, Map.of("country", Map.of("some", "NL")), "filter.country.some");
        refused(EntityKind.SITE, Map.of("country", Map.of("known", 1)), "filter.country.known");
        refused(EntityKind.SITE, Map.of("near", Map.of("lat", "x")), "filter.near.lat");
        refused(EntityKind.SITE, Map.of("operator", List.of(1)), "filter.operator");
        refused(EntityKind.PRODUCT, Map.of("near", Map.of()), "filter.near");
        refused(EntityKind.EXPERT, Map.of("text", "a"), "filter.text");
    }

    private static void refused(EntityKind kind, Map<String, ?> filter, String field) {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> FilterReader.read(kind, filter))
                .extracting(BadInputException::field)
                .isEqualTo(field);
    }

    private static TypeDefinitionRegistry schema() {
        try {
            var whole = new TypeDefinitionRegistry();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:graphql/**/*.graphqls")) {
                whole.merge(new SchemaParser().parse(file.getInputStream()));
            }
            return whole;
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
