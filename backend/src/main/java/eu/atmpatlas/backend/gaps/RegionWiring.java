package eu.atmpatlas.backend.gaps;

import static eu.atmpatlas.backend.gaps.Fields.of;

import eu.atmpatlas.backend.vocabulary.Concepts;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.People;
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

    private final GapQuestions questions;
    private final AreaNames names;
    private final Concepts concepts;
    private final TableSources sources;
    private final RegionShapes shapes;

    RegionWiring(
            GapQuestions questions,
            AreaNames names,
            Concepts concepts,
            TableSources sources,
            RegionShapes shapes) {
        this.questions = questions;
        this.names = names;
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
                                        .dataFetcher("regionShapes", asked -> shapes.told()))
                .type(
                        "Region",
                        type ->
                                type.dataFetcher("code", area(Area::code))
                                        .dataFetcher("level", area(Area::level))
                                        .dataFetcher("name", region(this::name))
                                        .dataFetcher("country", area(this::country))
                                        .dataFetcher("lat", middle(Point::lat))
                                        .dataFetcher("lon", middle(Point::lon))
                                        .dataFetcher("population", region(RegionWiring::people))
                                        .dataFetcher("cityShare", region(RegionWiring::cityShare))
                                        .dataFetcher("siteCount", region(RegionWiring::siteCount))
                                        .dataFetcher("parts", region(this::parts)))
                .type(
                        "Population",
                        type ->
                                type.dataFetcher("source", of(People.class, this::source))
                                        .dataFetcher("sources", of(People.class, this::sources)));
    }

    private List<RegionView> regions(DataFetchingEnvironment asked) {
        var state = questions.state();
        return questions
                .areas(
                        state,
                        GapQuestions.level(asked),
                        "codes",
                        asked.getArgument("codes"),
                        asked.getArgument("within"))
                .stream()
                .map(area -> new RegionView(area, state))
                .toList();
    }

    private Object name(RegionView region, DataFetchingEnvironment asked) {
        return names.name(region.area(), Texts.of(asked));
    }

    private @Nullable Object country(Area area) {
        return concepts.one("country", area.country());
    }

    private static @Nullable Object people(RegionView region, DataFetchingEnvironment asked) {
        return region.state().geography().people(region.area());
    }

    private static @Nullable Object cityShare(RegionView region, DataFetchingEnvironment asked) {
        return region.state().geography().cityShare(region.area());
    }

    private static Object siteCount(RegionView region, DataFetchingEnvironment asked) {
        return region.state().land().sites().stream()
                .filter(site -> region.area().holds(site.country(), site.region()))
                .count();
    }

    private Object parts(RegionView region, DataFetchingEnvironment asked) {
        return region.state().geography().parts(region.area()).stream()
                .sorted(Comparator.comparing(area -> names.name(area, Texts.ENGLISH)))
                .map(area -> new RegionView(area, region.state()))
                .toList();
    }

    private Object source(People people, DataFetchingEnvironment asked) {
        return sources.of(asked, people.sources()).thenApply(List::getFirst);
    }

    private Object sources(People people, DataFetchingEnvironment asked) {
        return sources.of(asked, people.sources());
    }

    private static DataFetcher<@Nullable Object> area(Function<Area, @Nullable Object> field) {
        return of(RegionView.class, (region, asked) -> field.apply(region.area()));
    }

    private static DataFetcher<@Nullable Object> middle(Function<Point, Object> field) {
        return of(
                RegionView.class,
                (region, asked) -> {
                    Point middle = region.state().geography().middle(region.area());
                    return middle == null ? null : field.apply(middle);
                });
    }

    private static DataFetcher<@Nullable Object> region(
            BiFunction<RegionView, DataFetchingEnvironment, @Nullable Object> field) {
        return of(RegionView.class, field);
    }
}
