package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.reason.MatchReasons;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** Whether chosen sites match a filter, and why: what a comparison of them shows. */
@Controller
class SiteMatchController {

    private static final int MAX_IDS = 20;

    private final RecordLoader records;
    private final MatchReasons reasons;

    SiteMatchController(RecordLoader records, MatchReasons reasons) {
        this.records = records;
        this.reasons = reasons;
    }

    /**
     * A site of the list.
     *
     * @param certainty null if it does not match
     */
    record SiteMatch(Entity node, @Nullable Certainty certainty, List<MatchReason> reasons) {}

    @QueryMapping
    CompletableFuture<List<SiteMatch>> siteMatches(
            @Argument List<String> ids, DataFetchingEnvironment environment) {
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        if (distinct.size() > MAX_IDS) {
            throw new BadInputException("ids", "has more than " + MAX_IDS + " ids");
        }
        Map<String, Object> filter =
                Objects.requireNonNull(environment.<Map<String, Object>>getArgument("filter"));
        SearchQuery query = FilterReader.read(EntityKind.SITE, filter).withText(null);
        Map<String, List<MatchReason>> found = reasons.find(query, distinct);
        return records.existing(environment, distinct)
                .thenApply(entities -> {
                    var matches = new ArrayList<SiteMatch>();
                    for (Entity entity : entities) {
                        List<MatchReason> own = found.get(entity.id());
                        if (own != null && entity.stated().kind() == EntityKind.SITE) {
                            matches.add(new SiteMatch(entity, certainty(own), own));
                        }
                    }
                    return matches;
                });
    }

    private static @Nullable Certainty certainty(List<MatchReason> reasons) {
        List<Verdict> verdicts = reasons.stream().map(MatchReason::verdict).toList();
        if (verdicts.contains(Verdict.NO)) {
            return null;
        }
        return verdicts.contains(Verdict.MAY) ? Certainty.MAY_MATCH : Certainty.MATCHES;
    }
}
