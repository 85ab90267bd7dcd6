package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.directory.FilterReader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.VersionSearch;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.version.CitedVersions;
import eu.atmpatlas.graph.gaps.figure.IndicatorContext;
import eu.atmpatlas.graph.gaps.indicator.Indicator;
import eu.atmpatlas.graph.gaps.model.Region;
import eu.atmpatlas.graph.gaps.model.RegionLevel;
import eu.atmpatlas.graph.gaps.model.Scenario;
import eu.atmpatlas.graph.gaps.projection.LandscapeProjection;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the arguments that all queries about gaps have in common. */
@Component
public class GapRequestReader {

    private static final int MAX_REGIONS = 2_000;

    private final LandscapeProjection landscape;
    private final SearchIndex index;
    private final RegionNames regionNames;
    private final CitedVersions versions;
    private final VersionSearch versionSearch;
    private final Clock clock;

    GapRequestReader(
            LandscapeProjection landscape,
            SearchIndex index,
            RegionNames regionNames,
            CitedVersions versions,
            VersionSearch versionSearch,
            Clock clock) {
        this.landscape = landscape;
        this.index = index;
        this.regionNames = regionNames;
        this.versions = versions;
        this.versionSearch = versionSearch;
        this.clock = clock;
    }

    /** Returns the current data. */
    public LandscapeProjection.LandscapeSnapshot state() {
        return landscape.upToDate();
    }

    /** Returns the data of the version that the argument {@code seq} names, or the current data. */
    public LandscapeProjection.LandscapeSnapshot state(DataFetchingEnvironment environment) {
        return versions.read(environment).map(landscape::of).orElseGet(this::state);
    }

    /**
     * Reads {@code level, regions, within, filter, scenario, asOf} and {@code seq}. As of a version
     * the day is, unless given, that of its last change.
     */
    public GapRequest read(DataFetchingEnvironment environment) {
        LandscapeProjection.LandscapeSnapshot state = state(environment);
        RegionLevel level = level(environment);
        var context =
                new IndicatorContext(
                        state.landscape(),
                        state.geography(),
                        state.vocabularies(),
                        scenario(environment),
                        asOf(environment),
                        matchingSiteIds(environment));
        return new GapRequest(
                state,
                context,
                level,
                regions(
                        state,
                        level,
                        "regions",
                        environment.getArgument("regions"),
                        environment.containsArgument("within")
                                ? environment.getArgument("within")
                                : null),
                versions.firstDay(CitedVersions.seq(environment)));
    }

    /**
     * Returns the regions of a level in the order of their names.
     *
     * @param argument the argument that holds the codes
     * @param codes only these regions; null for all
     * @param within only regions inside this one; null for all
     */
    public List<Region> regions(
            LandscapeProjection.LandscapeSnapshot state,
            RegionLevel level,
            String argument,
            @Nullable List<String> codes,
            @Nullable String within) {
        List<Region> regions = state.geography().regions(level);
        if (within != null) {
            Region outer =
                    state.geography()
                            .region(within)
                            .orElseThrow(() ->
                                    new BadInputException(
                                            "within",
                                            "has the value %s, which is not a region of the atlas"
                                                    .formatted(within)));
            regions = state.geography().within(outer, level);
        }
        if (codes != null) {
            if (codes.size() > MAX_REGIONS) {
                throw new BadInputException(
                        argument, "must be at most %,d codes".formatted(MAX_REGIONS));
            }
            List<Region> inside = regions;
            var chosen = new ArrayList<Region>();
            for (String code : new LinkedHashSet<>(codes)) {
                chosen.add(
                        state.geography()
                                .region(code)
                                .filter(region -> region.level() == level)
                                .filter(region -> within == null || inside.contains(region))
                                .orElseThrow(() -> unknownRegion(argument, code, level, within)));
            }
            regions = chosen;
        }
        return regions.stream()
                .sorted(
                        Comparator.comparing(
                                region -> regionNames.name(region, GapMessages.ENGLISH)))
                .toList();
    }

    private static BadInputException unknownRegion(
            String argument, String code, RegionLevel level, @Nullable String within) {
        return new BadInputException(
                argument,
                "has the value %s, which is not a region of the level %s with a population or site%s"
                        .formatted(code, level, within == null ? "" : " within " + within));
    }

    private static RegionLevel level(DataFetchingEnvironment environment) {
        @Nullable String level = environment.getArgument("level");
        return level == null ? RegionLevel.COUNTRY : RegionLevel.valueOf(level);
    }

    private static Scenario scenario(DataFetchingEnvironment environment) {
        @Nullable String scenario = environment.getArgument("scenario");
        return scenario == null ? Scenario.OPERATIONAL : Scenario.valueOf(scenario);
    }

    /**
     * Refuses a past day for an indicator whose data have no dates, instead of answering with
     * today's figure.
     */
    public void requireDated(GapRequest request, Indicator indicator) {
        if (!indicator.dated()) {
            requireToday(request, "the data of %s have no dates".formatted(indicator));
        }
    }

    /** Refuses a past day, because statuses and capabilities of sites have no dates. */
    public void refusePastDay(GapRequest request) {
        requireToday(request, "statuses and capabilities of sites have no dates");
    }

    private void requireToday(GapRequest request, String reason) {
        LocalDate first = request.firstDay();
        if (request.context().asOf().isBefore(first)) {
            throw new BadInputException(
                    "asOf",
                    "must not be before %s: %s, so what held on an earlier day is not known"
                            .formatted(first, reason));
        }
    }

    LocalDate asOf(DataFetchingEnvironment environment) {
        @Nullable LocalDate asOf = environment.getArgument("asOf");
        if (asOf != null) {
            return asOf;
        }
        Long seq = CitedVersions.seq(environment);
        return seq == null ? LocalDate.now(clock) : versions.firstDay(seq);
    }

    /** Returns the ids of the sites that match the filter; null if there is no filter. */
    private @Nullable Set<String> matchingSiteIds(DataFetchingEnvironment environment) {
        @Nullable Map<String, Object> filter = environment.getArgument("filter");
        if (filter == null || filter.isEmpty()) {
            return null;
        }
        var ids = new HashSet<String>();
        SearchQuery query = FilterReader.read(EntityKind.SITE, filter);
        try (SearchResult matches =
                versions.read(environment)
                        .map(version -> versionSearch.search(version, query))
                        .orElseGet(() -> index.search(query))) {
            matches.forEach(SearchOrder.NAME, hit -> ids.add(hit.id()));
        }
        return ids;
    }

    /** Returns a code, or refuses it if its vocabulary does not have it. */
    public static String requireCode(
            LandscapeProjection.LandscapeSnapshot state, String field, String scheme, String code) {
        if (!state.vocabularies().has(scheme, code)) {
            throw new BadInputException(
                    field,
                    "has the value %s, which is not a code of the vocabulary %s"
                            .formatted(code, scheme));
        }
        return code;
    }
}
