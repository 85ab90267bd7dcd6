package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.DataFetchers.of;

import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.place.Point;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Regions with their people. */
@Component
class RegionWiring implements RuntimeWiringConfigurer {

    private final GapRequestReader requestReader;
    private final RegionNames regionNames;
    private final ConceptLookup concepts;
    private final TableSources sources;
    private final RegionShapesController shapes;

    RegionWiring(
            GapRequestReader requestReader,
            RegionNames regionNames,
            ConceptLookup concepts,
            TableSources sources,
            RegionShapesController shapes) {
        this.requestReader = requestReader;
        this.regionNames = regionNames;
        this.concepts = concepts;
        this.sources = sources;
        this.shapes = shapes;
    }

    @Override
    public void configure(RuntimeWiring.Builder wiring) {
        wiring.type(
                        "Query",
                        type ->
                                type.dataFetcher("regions", this::regions)
                                        .dataFetcher("regionShapes", environment -> shapes.info()))
                .type(
                        "Region",
                        type ->
                                type.dataFetcher("code", regionField(Region::code))
                                        .dataFetcher("level", regionField(Region::level))
                                        .dataFetcher("name", region(this::name))
                                        .dataFetcher("country", regionField(this::country))
                                        .dataFetcher("lat", middle(Point::lat))
                                        .dataFetcher("lon", middle(Point::lon))
                                        .dataFetcher("population", region(RegionWiring::population))
                                        .dataFetcher("cityShare", region(RegionWiring::cityShare))
                                        .dataFetcher("siteCount", region(RegionWiring::siteCount))
                                        .dataFetcher("parts", region(this::parts)))
                .type(
                        "Population",
                        type ->
                                type.dataFetcher("source", of(Population.class, this::source))
                                        .dataFetcher(
                                                "sources", of(Population.class, this::sources)));
    }

    private List<RegionView> regions(DataFetchingEnvironment environment) {
        var state = requestReader.state();
        return requestReader
                .regions(
                        state,
                        GapRequestReader.level(environment),
                        "codes",
                        environment.getArgument("codes"),
                        environment.getArgument("within"))
                .stream()
                .map(region -> new RegionView(region, state))
                .toList();
    }

    private Object name(RegionView region, DataFetchingEnvironment environment) {
        return regionNames.name(region.region(), GapMessages.of(environment));
    }

    private @Nullable Object country(Region region) {
        return concepts.find("country", region.country());
    }

    private static @Nullable Object population(
            RegionView region, DataFetchingEnvironment environment) {
        return region.state().geography().population(region.region());
    }

    private static @Nullable Object cityShare(
            RegionView region, DataFetchingEnvironment environment) {
        return region.state().geography().cityShare(region.region());
    }

    private static Object siteCount(RegionView region, DataFetchingEnvironment environment) {
        return region.state().landscape().sites().stream()
                .filter(site -> region.region().contains(site.country(), site.nuts()))
                .count();
    }

    private Object parts(RegionView region, DataFetchingEnvironment environment) {
        return region.state().geography().parts(region.region()).stream()
                .sorted(Comparator.comparing(part -> regionNames.name(part, GapMessages.ENGLISH)))
                .map(part -> new RegionView(part, region.state()))
                .toList();
    }

    private Object source(Population population, DataFetchingEnvironment environment) {
        return sources.of(environment, population.sources()).thenApply(List::getFirst);
    }

    private Object sources(Population population, DataFetchingEnvironment environment) {
        return sources.of(environment, population.sources());
    }

    private static DataFetcher<@Nullable Object> regionField(
            Function<Region, @Nullable Object> field) {
        return of(RegionView.class, (region, environment) -> field.apply(region.region()));
    }

    private static DataFetcher<@Nullable Object> middle(Function<Point, Object> field) {
        return of(
                RegionView.class,
                (region, environment) -> {
                    Point middle = region.state().geography().populationCentre(region.region());
                    return middle == null ? null : field.apply(middle);
                });
    }

    private static DataFetcher<@Nullable Object> region(
            BiFunction<RegionView, DataFetchingEnvironment, @Nullable Object> field) {
        return of(RegionView.class, field);
    }
}
