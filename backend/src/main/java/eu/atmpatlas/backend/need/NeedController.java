package eu.atmpatlas.backend.need;

import eu.atmpatlas.backend.entity.RecordLoader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.graphql.PageSize;
import eu.atmpatlas.backend.need.NeedMatches.NeedMatch;
import eu.atmpatlas.backend.network.RelationPaths;
import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.reason.MatchReasons;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.understanding.SentenceParser;
import eu.atmpatlas.backend.understanding.Understanding;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Who can do what somebody needs. */
@Controller
class NeedController {

    private static final int DEFAULT_FIRST = 20;
    private static final int MAX_FIRST = 100;
    private static final int DEFAULT_NEAR_MISSES = 10;
    private static final int MAX_NEAR_MISSES = 20;

    private final SearchIndex index;
    private final Vocabularies vocabularies;
    private final SentenceParser parser;
    private final MatchReasons reasons;
    private final RecordLoader records;
    private final RelationPaths paths;

    NeedController(
            SearchIndex index,
            Vocabularies vocabularies,
            SentenceParser parser,
            MatchReasons reasons,
            RecordLoader records,
            RelationPaths paths) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.parser = parser;
        this.reasons = reasons;
        this.records = records;
        this.paths = paths;
    }

    @QueryMapping
    CompletableFuture<NeedMatches> matchNeed(
            @Argument NeedInput need,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        int size = PageSize.require("first", first, DEFAULT_FIRST, MAX_FIRST);
        Understanding understood =
                need.text() == null
                        ? Understanding.NOTHING
                        : parser.parse("need.text", need.text());
        Need read = NeedReader.read(need, understood, vocabularies);
        String from = need.from() == null ? null : paths.resolveId(need.from());
        if (need.from() != null && from == null) {
            throw new BadInputException(
                    "need.from", "%s is not the id of a record".formatted(need.from()));
        }
        NeedMatcher.Result result = NeedMatcher.match(read, index);
        List<ScoredSite> best = result.sites().stream().limit(size).toList();
        return matches(best, read, from, environment)
                .thenApply(nodes -> NeedMatches.of(read, understood, from, result, nodes));
    }

    @SchemaMapping
    CompletableFuture<List<NeedMatch>> nearMisses(
            NeedMatches matches,
            @Argument @Nullable Integer first,
            DataFetchingEnvironment environment) {
        int size = PageSize.require("first", first, DEFAULT_NEAR_MISSES, MAX_NEAR_MISSES);
        return matches(
                matches.result().nearMisses(size), matches.need(), matches.from(), environment);
    }

    @SchemaMapping
    List<MatchReason> understood(NeedMatches matches) {
        return matches.need().criteria().stream().map(NeedController::asked).toList();
    }

    @SchemaMapping
    List<NeedMatches.Loosening> loosenings(NeedMatches matches) {
        List<NeedCriterion> criteria = matches.need().criteria();
        int[] counts = matches.result().missedAlone(criteria.size());
        var loosenings = new ArrayList<NeedMatches.Loosening>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                loosenings.add(new NeedMatches.Loosening(asked(criteria.get(i)), counts[i]));
            }
        }
        loosenings.sort(Comparator.comparingInt(NeedMatches.Loosening::count).reversed());
        return loosenings;
    }

    private static MatchReason asked(NeedCriterion criterion) {
        return MatchReason.asked(criterion.name(), criterion.explanation());
    }

    @SchemaMapping
    CompletableFuture<List<NeedMatches.Partners>> pairs(
            NeedMatches matches, DataFetchingEnvironment environment) {
        List<PartnerPair> pairs = matches.result().pairs();
        return records.records(environment, pairs.stream().flatMap(p -> p.ids().stream()).toList())
                .thenApply(sites -> {
                    var partners = new ArrayList<NeedMatches.Partners>();
                    for (int i = 0; i < pairs.size(); i++) {
                        Entity one = sites.get(2 * i);
                        Entity other = sites.get(2 * i + 1);
                        if (one != null && other != null) {
                            partners.add(
                                    new NeedMatches.Partners(
                                            List.of(one, other), pairs.get(i).km()));
                        }
                    }
                    return partners;
                });
    }

    @SchemaMapping
    CompletableFuture<List<List<Entity>>> partners(
            NeedMatches matches, DataFetchingEnvironment environment) {
        return pairs(matches, environment)
                .thenApply(all -> all.stream().map(NeedMatches.Partners::sites).toList());
    }

    private CompletableFuture<List<NeedMatch>> matches(
            List<ScoredSite> sites,
            Need need,
            @Nullable String from,
            DataFetchingEnvironment environment) {
        List<String> ids = sites.stream().map(ScoredSite::id).toList();
        Map<String, List<MatchReason>> found = reasons.find(need.query(), ids);
        return records.records(environment, ids)
                .thenApply(entities -> {
                    var nodes = new ArrayList<NeedMatch>();
                    for (int i = 0; i < ids.size(); i++) {
                        Entity node = entities.get(i);
                        List<MatchReason> own = found.get(ids.get(i));
                        if (node != null && own != null) {
                            nodes.add(NeedMatch.of(node, sites.get(i), need.criteria(), own, from));
                        }
                    }
                    return nodes;
                });
    }
}
