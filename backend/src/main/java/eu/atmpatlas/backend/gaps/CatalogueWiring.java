package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.graph.gaps.Indicator;
import eu.atmpatlas.graph.gaps.Indicator.Asks;

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
class CatalogueWiring implements RuntimeWiringConfigurer {

    private final GapQuestions questions;
    private final GapsProperties properties;
    private final TableSources sources;

    CatalogueWiring(GapQuestions questions, GapsProperties properties, TableSources sources) {
        this.questions = questions;
        this.properties = properties;
        this.sources = sources;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Indicator",
                        type ->
                                type.dataFetcher("code", plain(Indicator::name))
                                        .dataFetcher("family", plain(Indicator::family))
                                        .dataFetcher("state", plain(CatalogueWiring::state))
                                        .dataFetcher("name", text("name"))
                                        .dataFetcher("definition", text("definition"))
                                        .dataFetcher("formula", plain(CatalogueWiring::formula))
                                        .dataFetcher("method", text("method"))
                                        .dataFetcher("unit", plain(Indicator::unit))
                                        .dataFetcher("direction", plain(CatalogueWiring::direction))
                                        .dataFetcher("lowest", plain(Indicator::lowest))
                                        .dataFetcher("highest", plain(Indicator::highest))
                                        .dataFetcher("parameters", plain(CatalogueWiring::asks))
                                        .dataFetcher("regional", plain(Indicator::regional))
                                        .dataFetcher("needs", of(Indicator.class, this::needs))
                                        .dataFetcher("sources", of(Indicator.class, this::sources))
                                        .dataFetcher(
                                                "reference", plain(CatalogueWiring::reference)))
                .type(
                        "IndicatorParameter",
                        type ->
                                type.dataFetcher(
                                        "description",
                                        of(
                                                Parameter.class,
                                                (parameter, asked) ->
                                                        Texts.of(asked)
                                                                .say(
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
        return Texts.ENGLISH.say(key(indicator, "formula"));
    }

    private static @Nullable String reference(Indicator indicator) {
        String key = key(indicator, "reference");
        return Texts.ENGLISH.has(key) ? Texts.ENGLISH.say(key) : null;
    }

    private static List<Parameter> asks(Indicator indicator) {
        var parameters = new ArrayList<Parameter>();
        if (indicator.asks(Asks.ABILITY)) {
            parameters.add(new Parameter("capability", true, "capability"));
            parameters.add(new Parameter("productType", true, "product-type"));
        }
        if (indicator.asks(Asks.PLATFORM)) {
            parameters.add(new Parameter("platform", true, null));
        }
        if (indicator.asks(Asks.PER)) {
            parameters.add(new Parameter("per", false, null));
        }
        if (indicator.asks(Asks.MINUTES)) {
            parameters.add(new Parameter("minutes", false, null));
        }
        if (indicator.asks(Asks.DAYS)) {
            parameters.add(new Parameter("days", false, null));
        }
        return parameters;
    }

    private Object needs(Indicator indicator, DataFetchingEnvironment asked) {
        return List.of(Texts.of(asked).say(key(indicator, "needs")).split(" *[|] *"));
    }

    private Object sources(Indicator indicator, DataFetchingEnvironment asked) {
        var named = new TreeSet<String>();
        if (indicator.countsPeople()) {
            var people = questions.state().geography().areas(eu.atmpatlas.graph.gaps.Level.EUROPE);
            people.stream()
                    .map(area -> questions.state().geography().people(area))
                    .filter(java.util.Objects::nonNull)
                    .forEach(known -> named.addAll(known.sources()));
        }
        if (indicator == Indicator.TRAVEL) {
            named.add(properties.citiesSource());
        }
        return sources.of(asked, named);
    }

    static String key(Indicator indicator, String what) {
        return "indicator." + indicator.name() + "." + what;
    }

    private static DataFetcher<@Nullable Object> plain(
            Function<Indicator, @Nullable Object> field) {
        return of(Indicator.class, (indicator, asked) -> field.apply(indicator));
    }

    private static DataFetcher<@Nullable Object> text(String what) {
        return of(Indicator.class, (indicator, asked) -> Texts.of(asked).say(key(indicator, what)));
    }

    /** {@code IndicatorParameter} of the schema. */
    record Parameter(String name, boolean required, @Nullable String scheme) {}
}
