package eu.atmpatlas.backend.gaps.indicator;

import eu.atmpatlas.backend.gaps.GapMessages;
import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.gaps.TableSources;
import eu.atmpatlas.backend.gaps.landscape.GapsProperties;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.indicator.Indicator.ParameterKind;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.provenance.Source;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/** Describes the indicators of the catalogue. */
@Controller
class IndicatorCatalogueController {

    private final GapRequestReader requestReader;
    private final GapsProperties properties;
    private final TableSources sources;

    IndicatorCatalogueController(
            GapRequestReader requestReader, GapsProperties properties, TableSources sources) {
        this.requestReader = requestReader;
        this.properties = properties;
        this.sources = sources;
    }

    @SchemaMapping
    String code(Indicator indicator) {
        return indicator.name();
    }

    @SchemaMapping
    String state(Indicator indicator) {
        return indicator.available() ? "AVAILABLE" : "NEEDS_DATA";
    }

    @SchemaMapping
    String direction(Indicator indicator) {
        return switch (indicator.direction()) {
            case HIGHER -> "HIGHER_IS_BETTER";
            case LOWER -> "LOWER_IS_BETTER";
            case NEITHER -> "NEITHER";
        };
    }

    @SchemaMapping
    String name(Indicator indicator, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text(key(indicator, "name"));
    }

    @SchemaMapping
    String definition(Indicator indicator, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text(key(indicator, "definition"));
    }

    @SchemaMapping
    String method(Indicator indicator, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text(key(indicator, "method"));
    }

    @SchemaMapping
    List<String> needs(Indicator indicator, @Argument @Nullable Language lang) {
        return List.of(GapMessages.of(lang).text(key(indicator, "needs")).split(" *[|] *"));
    }

    @SchemaMapping
    String formula(Indicator indicator) {
        return GapMessages.ENGLISH.text(key(indicator, "formula"));
    }

    @SchemaMapping
    @Nullable String reference(Indicator indicator) {
        String key = key(indicator, "reference");
        return GapMessages.ENGLISH.has(key) ? GapMessages.ENGLISH.text(key) : null;
    }

    @SchemaMapping
    List<Parameter> parameters(Indicator indicator) {
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

    @SchemaMapping(typeName = "IndicatorParameter")
    String description(Parameter parameter, @Argument @Nullable Language lang) {
        return GapMessages.of(lang).text("parameter." + parameter.name());
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(
            Indicator indicator, DataFetchingEnvironment environment) {
        var sourceIds = new TreeSet<String>();
        if (indicator.usesPopulation()) {
            var geography = requestReader.state().geography();
            geography.regions(RegionLevel.EUROPE).stream()
                    .map(geography::population)
                    .filter(Objects::nonNull)
                    .forEach(population -> sourceIds.addAll(population.sources()));
        }
        if (indicator == Indicator.TRAVEL) {
            sourceIds.add(properties.citiesSource());
        }
        if (indicator == Indicator.EXTERNAL_COVERAGE) {
            requestReader
                    .state()
                    .landscape()
                    .externalCounts()
                    .forEach(count -> sourceIds.addAll(count.sources()));
        }
        return sources.of(environment, sourceIds);
    }

    static String key(Indicator indicator, String part) {
        return "indicator." + indicator.name() + "." + part;
    }

    /** {@code IndicatorParameter} of the schema. */
    record Parameter(String name, boolean required, @Nullable String scheme) {}
}
