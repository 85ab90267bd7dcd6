package eu.atmpatlas.backend.gaps;

import eu.atmpatlas.backend.directory.FilterReader;
import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.search.Matches;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchOrder;
import eu.atmpatlas.graph.gaps.Area;
import eu.atmpatlas.graph.gaps.Level;
import eu.atmpatlas.graph.gaps.LiveLandscape;
import eu.atmpatlas.graph.gaps.Question;
import eu.atmpatlas.graph.gaps.Scenario;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the arguments that questions on gaps have in common. */
@Component
class GapQuestions {

    private static final int MOST_REGIONS = 2_000;

    private final LiveLandscape live;
    private final SearchIndex index;
    private final AreaNames names;
    private final Clock clock = Clock.systemUTC();

    GapQuestions(LiveLandscape live, SearchIndex index, AreaNames names) {
        this.live = live;
        this.index = index;
        this.names = names;
    }

    /** The data as they are now. */
    LiveLandscape.State state() {
        return live.upToDate();
    }

    /** Reads {@code level, regions, within, filter, scenario} and {@code asOf}. */
    Asked read(DataFetchingEnvironment asked) {
        LiveLandscape.State state = state();
        Level level = level(asked);
        var question =
                new Question(
                        state.land(),
                        state.geography(),
                        state.terms(),
                        scenario(asked),
                        asOf(asked),
                        among(asked));
        return new Asked(
                state,
                question,
                level,
                areas(
                        state,
                        level,
                        "regions",
                        asked.getArgument("regions"),
                        asked.containsArgument("within") ? asked.getArgument("within") : null));
    }

    /** The areas of a level with these codes or inside this one, by name. */
    List<Area> areas(
            LiveLandscape.State state,
            Level level,
            String argument,
            @Nullable List<String> codes,
            @Nullable String within) {
        List<Area> areas = state.geography().areas(level);
        if (within != null) {
            Area around =
                    state.geography()
                            .area(within)
                            .orElseThrow(() ->
                                    new BadInputException(
                                            "within",
                                            "names %s, which is no region of the atlas"
                                                    .formatted(within)));
            areas = state.geography().within(around, level);
        }
        if (codes != null) {
            if (codes.size() > MOST_REGIONS) {
                throw new BadInputException(
                        argument, "must be at most %,d codes".formatted(MOST_REGIONS));
            }
            var chosen = new ArrayList<Area>();
            for (String code : new java.util.LinkedHashSet<>(codes)) {
                chosen.add(
                        areas.stream()
                                .filter(area -> area.code().equals(code))
                                .findFirst()
                                .orElseThrow(() -> wrong(argument, code, level, within)));
            }
            areas = chosen;
        }
        return areas.stream()
                .sorted(Comparator.comparing(area -> names.name(area, Texts.ENGLISH)))
                .toList();
    }

    private static BadInputException wrong(
            String argument, String code, Level level, @Nullable String within) {
        return new BadInputException(
                argument,
                "names %s, which is no region of level %s with a population or a site%s"
                        .formatted(code, level, within == null ? "" : " within " + within));
    }

    static Level level(DataFetchingEnvironment asked) {
        @Nullable String level = asked.getArgument("level");
        return level == null ? Level.COUNTRY : Level.valueOf(level);
    }

    static Scenario scenario(DataFetchingEnvironment asked) {
        @Nullable String scenario = asked.getArgument("scenario");
        return scenario == null ? Scenario.OPERATIONAL : Scenario.valueOf(scenario);
    }

    LocalDate asOf(DataFetchingEnvironment asked) {
        @Nullable LocalDate asOf = asked.getArgument("asOf");
        return asOf == null ? LocalDate.now(clock) : asOf;
    }

    /** Ids of the sites that match a filter; null where there is none. */
    private @Nullable Set<String> among(DataFetchingEnvironment asked) {
        @Nullable Map<String, Object> filter = asked.getArgument("filter");
        if (filter == null || filter.isEmpty()) {
            return null;
        }
        var ids = new HashSet<String>();
        try (Matches matches = index.matches(FilterReader.read(EntityKind.SITE, filter))) {
            matches.forEach(SearchOrder.NAME, hit -> ids.add(hit.id()));
        }
        return ids;
    }

    /** One code of a vocabulary. */
    static String code(LiveLandscape.State state, String field, String scheme, String code) {
        if (!state.terms().has(scheme, code)) {
            throw new BadInputException(
                    field, "names %s, which is no code of %s".formatted(code, scheme));
        }
        return code;
    }
}
