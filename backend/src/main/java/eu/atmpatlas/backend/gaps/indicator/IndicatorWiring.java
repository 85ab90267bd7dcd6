package eu.atmpatlas.backend.gaps.indicator;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.TableSources;
import eu.atmpatlas.backend.gaps.landscape.GapsProperties;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.Indicator.ParameterKind;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;

/** The entries of the catalogue in words. */
@Component
class IndicatorWiring implements RuntimeWiringConfigurer {

    private final GapRequestReader requestReader;
    private final GapsProperties properties;
    private final TableSources sources;

    IndicatorWiring(
            GapRequestReader requestReader, GapsProperties properties, TableSources sources) {
        this.requestReader = requestReader;
        this.properties = properties;
        this.sources = sources;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Indicator",
                        type ->
                                type.dataFetcher("code", property(Indicator::name))
                                        .dataFetcher("family", property(Indicator::family))
                                        .dataFetcher("state", property(IndicatorWiring::state))
                                        .dataFetcher("name", message("name"))
                                        .dataFetcher("definition", message("definition"))
                                        .dataFetcher("formula", property(IndicatorWiring::formula))
                                        .dataFetcher("method", message("method"))
                                        .dataFetcher("unit", property(Indicator::unit))
                                        .dataFetcher(
                                                "direction", property(IndicatorWiring::direction))
                                        .dataFetcher("lowest", property(Indicator::lowest))
                                        .dataFetcher("highest", property(Indicator::highest))
                                        .dataFetcher(
                                                "parameters", property(IndicatorWiring::parameters))
                                        .dataFetcher("regional", property(Indicator::regional))
                                        .dataFetcher("needs", of(Indicator.class, this::needs))
                                        .dataFetcher("sources", of(Indicator.class, this::sources))
                                        .dataFetcher(
                                                "reference", property(IndicatorWiring::reference)))
                .type(
                        "IndicatorParameter",
                        type ->
                                type.dataFetcher(
                                        "description",
                                        of(
                                                Parameter.class,
                                                (parameter, environment) ->
                                                        GapMessages.of(environment)
                                                                .text(
                                                                        "parameter."
                                                                                + parameter
                                                                                        .name()))));
    }

    private static String state(Indicator indicator) {
        return indicator.available() ? "AVAILABLE" : "NEEDS_DATA";
    }

    private static String direction(Indicator indicator) {
        return switch (indicator.direction()) {
            case HIGHER -> "HIGHER_IS_BETTER";
            case LOWER -> "LOWER_IS_BETTER";
            case NEITHER -> "NEITHER";
        };
    }

    private static String formula(Indicator indicator) {
        return GapMessages.ENGLISH.text(key(indicator, "formula"));
    }

    private static @Nullable String reference(Indicator indicator) {
        String key = key(indicator, "reference");
        return GapMessages.ENGLISH.has(key) ? GapMessages.ENGLISH.text(key) : null;
    }

    private static List<Parameter> parameters(Indicator indicator) {
        var parameters = new ArrayList<Parameter>();
        if (indicator.accepts(ParameterKind.CAPABILITY_OR_PRODUCT_TYPE)) {
            parameters.add(new Parameter("capability", true, "capability"));
            parameters.add(new Parameter("productType", true, "product-type"));
        }
        if (indicator.accepts(ParameterKind.PLATFORM)) {
            parameters.add(new Parameter("platform", true, null));
        }
        if (indicator.accepts(ParameterKind.PER)) {
            parameters.add(new Parameter("per", false, null));
        }
        if (indicator.accepts(ParameterKind.MINUTES)) {
            parameters.add(new Parameter("minutes", false, null));
        }
        if (indicator.accepts(ParameterKind.DAYS)) {
            parameters.add(new Parameter("days", false, null));
        }
        return parameters;
    }

    private Object needs(Indicator indicator, DataFetchingEnvironment environment) {
        return List.of(GapMessages.of(environment).text(key(indicator, "needs")).split(" *[|] *"));
    }

    private Object sources(Indicator indicator, DataFetchingEnvironment environment) {
        var sourceIds = new TreeSet<String>();
        if (indicator.usesPopulation()) {
            var regions =
                    requestReader
                            .state()
                            .geography()
                            .regions(eu.atmpatlas.graph.gaps.model.RegionLevel.EUROPE);
            regions.stream()
                    .map(region -> requestReader.state().geography().population(region))
                    .filter(java.util.Objects::nonNull)
                    .forEach(population -> sourceIds.addAll(population.sources()));
        }
        if (indicator == Indicator.TRAVEL) {
            sourceIds.add(properties.citiesSource());
        }
        return sources.of(environment, sourceIds);
    }

    static String key(Indicator indicator, String part) {
        return "indicator." + indicator.name() + "." + part;
    }

    private static DataFetcher<@Nullable Object> property(
            Function<Indicator, @Nullable Object> field) {
        return of(Indicator.class, (indicator, environment) -> field.apply(indicator));
    }

    private static DataFetcher<@Nullable Object> message(String part) {
        return of(
                Indicator.class,
                (indicator, environment) -> GapMessages.of(environment).text(key(indicator, part)));
    }

    /** {@code IndicatorParameter} of the schema. */
    record Parameter(String name, boolean required, @Nullable String scheme) {}
}
