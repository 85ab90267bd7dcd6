package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.vocabulary.ConceptLookup;
import eu.atmpatlas.graph.gaps.model.Population;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.vocabulary.Concept;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Regions with their population. */
@Controller
class RegionController {

    private final GapRequestReader requestReader;
    private final RegionNames regionNames;
    private final ConceptLookup concepts;
    private final TableSources sources;

    RegionController(
            GapRequestReader requestReader,
            RegionNames regionNames,
            ConceptLookup concepts,
            TableSources sources) {
        this.requestReader = requestReader;
        this.regionNames = regionNames;
        this.concepts = concepts;
        this.sources = sources;
    }

    @QueryMapping
    List<RegionView> regions(
            @Argument @Nullable RegionLevel level,
            @Argument @Nullable List<String> codes,
            @Argument @Nullable String within,
            DataFetchingEnvironment environment) {
        var state = requestReader.state(environment);
        return requestReader
                .regions(state, level == null ? RegionLevel.COUNTRY : level, "codes", codes, within)
                .stream()
                .map(region -> new RegionView(region, state))
                .toList();
    }

    @QueryMapping
    @Nullable RegionView region(@Argument String code, DataFetchingEnvironment environment) {
        var state = requestReader.state(environment);
        return state.geography()
                .region(code)
                .map(region -> new RegionView(region, state))
                .orElse(null);
    }

    @SchemaMapping(typeName = "Region")
    String name(RegionView region, @Argument @Nullable Language lang) {
        return regionNames.name(region.region(), GapMessages.of(lang));
    }

    @SchemaMapping(typeName = "Region")
    @Nullable Concept country(RegionView region) {
        return concepts.find("country", region.region().country());
    }

    @SchemaMapping(typeName = "Region")
    List<RegionView> parts(RegionView region) {
        return region.state().geography().parts(region.region()).stream()
                .sorted(Comparator.comparing(part -> regionNames.name(part, GapMessages.ENGLISH)))
                .map(part -> new RegionView(part, region.state()))
                .toList();
    }

    @SchemaMapping
    CompletableFuture<Source> source(Population population, DataFetchingEnvironment environment) {
        return sources(population, environment).thenApply(List::getFirst);
    }

    @SchemaMapping
    CompletableFuture<List<Source>> sources(
            Population population, DataFetchingEnvironment environment) {
        return sources.of(environment, population.sources());
    }
}
