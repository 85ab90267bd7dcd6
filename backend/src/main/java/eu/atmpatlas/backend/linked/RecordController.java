package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.feed.FeedLinks;
import eu.atmpatlas.backend.firstview.PreloadedResponses;
import eu.atmpatlas.backend.linked.LinkedDataResponses.LinkedResource;
import eu.atmpatlas.backend.page.PageHead;
import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.graph.cache.RecordCache;
import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.kind.ConceptField;
import eu.atmpatlas.graph.kind.KindFields;
import eu.atmpatlas.graph.place.Location;
import eu.atmpatlas.graph.vocabulary.Vocabularies;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The permanent addresses of records. The {@code Accept} header or the suffix chooses the
 * representation. The id of a merged record redirects permanently to the remaining record; a
 * removed one gives 410.
 */
@Controller
class RecordController {

    private static final Set<Representation> ALL_REPRESENTATIONS =
            EnumSet.allOf(Representation.class);

    private final RecordCache records;
    private final Entities entities;
    private final Vocabularies vocabularies;
    private final RecordDocuments documents;
    private final LinkedDataResponses responses;
    private final PreloadedResponses preloadedResponses;
    private final PermanentUrls addresses;
    private final FeedLinks feeds;

    RecordController(
            RecordCache records,
            Entities entities,
            Vocabularies vocabularies,
            RecordDocuments documents,
            LinkedDataResponses responses,
            PreloadedResponses preloadedResponses,
            PermanentUrls addresses,
            FeedLinks feeds) {
        this.feeds = feeds;
        this.preloadedResponses = preloadedResponses;
        this.records = records;
        this.entities = entities;
        this.vocabularies = vocabularies;
        this.documents = documents;
        this.responses = responses;
        this.addresses = addresses;
    }

    @GetMapping("/{kind:#{T(eu.atmpatlas.backend.kind.KindMapping).paths()}}/{name}")
    ResponseEntity<byte[]> record(
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        int dot = name.indexOf('.');
        String id = dot < 0 ? name : name.substring(0, dot);
        Optional<Representation> representation =
                dot < 0
                        ? Representation.bestMatch(accept, ALL_REPRESENTATIONS)
                        : Representation.bySuffix(name.substring(dot + 1));
        if (representation.isEmpty() && dot < 0) {
            return responses.notAcceptable(ALL_REPRESENTATIONS);
        }
        Entity record = representation.isEmpty() ? null : records.find(id).orElse(null);
        if (record == null) {
            return entities.isRetired(id)
                    ? responses.notFound(HttpStatus.GONE, "the record was removed", request)
                    : responses.notFound(HttpStatus.NOT_FOUND, "there is no such record", request);
        }
        String path = "/" + record.kind().path() + "/" + record.id();
        if (!record.id().equals(id) || !record.kind().path().equals(kind)) {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return responses.moved(path + (dot < 0 ? "" : name.substring(dot)) + query);
        }
        boolean dutch = "nl".equals(lang);
        return responses.respond(
                new LinkedResource(
                        PageKind.RECORD,
                        page -> preloadedResponses.record(page, request, record.id()),
                        path,
                        () -> head(record, path, dutch),
                        () -> documents.toJson(record),
                        () -> documents.full(record)),
                representation.orElseThrow(),
                lang);
    }

    private PageHead head(Entity record, String path, boolean dutch) {
        return new PageHead(
                record.name() + " · ATMP Atlas",
                description(record, dutch),
                addresses.path(path),
                // People are excluded from search engines: they are listed here, but need not be
                // found by name elsewhere.
                !record.kind().isPerson(),
                Stream.concat(
                                responses.alternates(path).stream(),
                                feeds
                                        .record(
                                                record.kind(),
                                                record.id(),
                                                record.name(),
                                                dutch ? "nl" : "en")
                                        .stream())
                        .toList(),
                JsonLd.of(documents.summary(record), addresses.namespaces()));
    }

    /** The record's summary, or else a description from its type and location. */
    private String description(Entity record, boolean dutch) {
        String summary = record.stated().summary();
        if (summary != null) {
            return summary;
        }
        var parts = new ArrayList<String>();
        Object role = record.value("role");
        if (role != null) {
            parts.add(role.toString());
        }
        String country = null;
        for (ConceptField field : KindFields.of(record.kind()).concepts()) {
            String labels =
                    String.join(
                            ", ",
                            record.stated().codes(field.name()).stream()
                                    .map(code -> label(field.scheme(), code, dutch))
                                    .toList());
            if (field.equals(KindFields.COUNTRY)) {
                country = labels;
            } else if (!field.equals(KindFields.REGION) && !labels.isEmpty() && parts.isEmpty()) {
                parts.add(labels);
            }
        }
        Location location = record.stated().location();
        if (location != null && location.city() != null) {
            parts.add(location.city());
        }
        if (country != null && !country.isEmpty()) {
            parts.add(country);
        }
        parts.addFirst(record.name());
        return String.join(" · ", parts);
    }

    private String label(String scheme, String code, boolean dutch) {
        return vocabularies
                .concept(scheme, code)
                .map(concept -> dutch ? concept.labelNl() : concept.labelEn())
                .orElse(code);
    }
}
