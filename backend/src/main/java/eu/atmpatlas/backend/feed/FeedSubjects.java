package eu.atmpatlas.backend.feed;

import eu.atmpatlas.backend.directory.FilterReader;
import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.error.LimitExceededException;
import eu.atmpatlas.backend.feed.calendar.CalendarKinds;
import eu.atmpatlas.backend.graphql.Language;
import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.kind.KindMapping;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.search.SearchIndex;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.facet.FacetClause;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a feed follows. */
@Component
final class FeedSubjects {

    /** Maximum number of records that a feed follows one by one. */
    private static final int MAX_RECORDS = 5_000;

    private final SearchIndex index;
    private final Vocabularies vocabularies;
    private final MessageCatalogue messages;

    FeedSubjects(SearchIndex index, Vocabularies vocabularies, MessageCatalogue messages) {
        this.index = index;
        this.vocabularies = vocabularies;
        this.messages = messages;
    }

    /**
     * The records of a kind that match a filter.
     *
     * @param table {@code events}
     * @param filter as JSON, like that of exports; null is all
     * @throws BadInputException that names the invalid parameter
     */
    FeedSubject list(String table, @Nullable String filter, @Nullable String text, Language lang) {
        EntityKind kind =
                Stream.of(EntityKind.values())
                        .filter(each -> each.plural().equals(table))
                        .findFirst()
                        .orElseThrow(() ->
                                new BadInputException(
                                        "table", "is not a kind of record: " + table));
        Map<String, Object> fields = FilterReader.fields(filter);
        SearchQuery query = FilterReader.read(kind, fields);
        if (text != null && !text.isBlank()) {
            query = query.withText(text.trim());
        }
        return new FeedSubject(
                name(query, lang),
                DirectoryPath.of(query),
                query.equals(SearchQuery.of(kind)) ? kind : null,
                matches(query),
                CalendarKinds.haveDays(kind));
    }

    /** One record. */
    FeedSubject record(Entity record) {
        return new FeedSubject(
                record.name(),
                "/" + record.kind().path() + "/" + record.id(),
                null,
                List.of(record.id()),
                CalendarKinds.haveDays(record.kind()));
    }

    /** The records of all kinds with a concept; empty if there is no such concept or no facet. */
    Optional<FeedSubject> concept(String scheme, String code, Language lang) {
        Concept concept = vocabularies.concept(scheme, code).orElse(null);
        List<FacetDefinition> facets = facets(scheme);
        if (concept == null || facets.isEmpty()) {
            return Optional.empty();
        }
        var clause = new FacetClause(List.of(code), List.of(), List.of(), null);
        List<String> records =
                facets.stream()
                        .flatMap(facet ->
                                matches(SearchQuery.of(facet.kind()).with(facet.name(), clause))
                                        .stream())
                        .distinct()
                        .toList();
        checkCount(records.size());
        return Optional.of(
                new FeedSubject(
                        label(concept, lang),
                        "/vocabulary/" + scheme + "/" + code,
                        null,
                        records,
                        facets.stream()
                                .map(FacetDefinition::kind)
                                .anyMatch(CalendarKinds::haveDays)));
    }

    /** The facets that records of any kind can be found by with concepts of a scheme. */
    static List<FacetDefinition> facets(String scheme) {
        return KindMapping.all().stream()
                .flatMap(mapping -> mapping.directory().facets().stream())
                .filter(facet -> facet.scheme().equals(scheme))
                .toList();
    }

    private List<String> matches(SearchQuery query) {
        try (SearchResult matches = index.search(query)) {
            checkCount(matches.total());
            var ids = new ArrayList<String>();
            matches.forEach(SearchOrder.NAME, hit -> ids.add(hit.id()));
            return ids;
        }
    }

    private static void checkCount(int count) {
        if (count > MAX_RECORDS) {
            throw new LimitExceededException(
                    "filter",
                    "must match at most %d records, not %d".formatted(MAX_RECORDS, count));
        }
    }

    /** {@code Events: Course, Netherlands}. */
    private String name(SearchQuery query, Language lang) {
        String kind = messages.text(FeedLanguage.code(lang), "kinds." + query.kind().plural());
        String chosen =
                Stream.concat(
                                KindMapping.of(query.kind()).directory().facets().stream()
                                        .filter(facet -> query.facets().containsKey(facet.name()))
                                        .flatMap(facet -> labels(facet, query, lang)),
                                Stream.ofNullable(query.text()).map("“%s”"::formatted))
                        .collect(Collectors.joining(", "));
        return chosen.isEmpty() ? kind : kind + ": " + chosen;
    }

    private Stream<String> labels(FacetDefinition facet, SearchQuery query, Language lang) {
        FacetClause clause = query.facets().get(facet.name());
        return clause == null
                ? Stream.empty()
                : Stream.concat(clause.any().stream(), clause.all().stream())
                        .map(code ->
                                vocabularies
                                        .concept(facet.scheme(), code)
                                        .map(concept -> label(concept, lang))
                                        .orElse(code));
    }

    private static String label(Concept concept, Language lang) {
        return Language.choose(lang, concept.labelEn(), concept.labelNl());
    }
}
