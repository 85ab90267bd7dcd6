package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.feed.FeedLinks;
import eu.atmpatlas.backend.linked.LinkedDataResponses.LinkedResource;
import eu.atmpatlas.backend.page.PageHead;
import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.SourceRepository;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The permanent addresses of vocabularies, concepts and sources. */
@Controller
class VocabularyController {

    private static final Set<Representation> ALL_REPRESENTATIONS =
            EnumSet.allOf(Representation.class);

    private final Vocabularies vocabularies;
    private final SourceRepository sources;
    private final PermanentUrls addresses;
    private final VocabularyRdf rdf;
    private final VocabularyJson json;
    private final LinkedDataResponses responses;
    private final FeedLinks feeds;

    VocabularyController(
            Vocabularies vocabularies,
            SourceRepository sources,
            PermanentUrls addresses,
            LinkedDataResponses responses,
            FeedLinks feeds) {
        this.feeds = feeds;
        this.vocabularies = vocabularies;
        this.sources = sources;
        this.addresses = addresses;
        this.rdf = new VocabularyRdf(addresses);
        this.json = new VocabularyJson(addresses);
        this.responses = responses;
    }

    @GetMapping("/vocabulary/{name}")
    ResponseEntity<byte[]> vocabulary(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return respond(
                request,
                lang,
                name,
                scheme ->
                        vocabularies.find(scheme).map(found -> resource(found, "nl".equals(lang))));
    }

    @GetMapping("/vocabulary/{scheme}/{name}")
    ResponseEntity<byte[]> concept(
            @PathVariable String scheme,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return respond(
                request,
                lang,
                name,
                code ->
                        vocabularies
                                .find(scheme)
                                .flatMap(vocabulary ->
                                        vocabulary
                                                .find(code)
                                                .map(concept ->
                                                        resource(
                                                                concept,
                                                                vocabulary,
                                                                "nl".equals(lang)))));
    }

    @GetMapping("/source/{name}")
    ResponseEntity<byte[]> source(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return respond(
                request,
                lang,
                name,
                id -> sources.findAllByIdIn(List.of(id)).stream().findFirst().map(this::resource));
    }

    private LinkedResource resource(Vocabulary vocabulary, boolean dutch) {
        String path = "/vocabulary/" + vocabulary.scheme();
        String title = dutch ? vocabulary.titleNl() : vocabulary.titleEn();
        return new LinkedResource(
                PageKind.VOCABULARY,
                LinkedDataResponses.NO_PRELOAD,
                path,
                () -> head(path, title, null, List.of(), scheme(vocabulary)),
                () -> json.of(vocabulary),
                () -> fullDocument(vocabulary));
    }

    private LinkedResource resource(Concept concept, Vocabulary vocabulary, boolean dutch) {
        String path = "/vocabulary/" + concept.scheme() + "/" + concept.code();
        String label = dutch ? concept.labelNl() : concept.labelEn();
        String definition = dutch ? concept.definitionNl() : concept.definitionEn();
        return new LinkedResource(
                PageKind.VOCABULARY,
                LinkedDataResponses.NO_PRELOAD,
                path,
                () ->
                        head(
                                path,
                                label,
                                definition,
                                feeds.concept(
                                        concept.scheme(),
                                        concept.code(),
                                        label,
                                        dutch ? "nl" : "en"),
                                document(concept, vocabulary)),
                () -> json.of(concept, vocabulary),
                () -> document(concept, vocabulary));
    }

    private LinkedResource resource(Source source) {
        String path = "/source/" + source.id();
        return new LinkedResource(
                PageKind.VOCABULARY,
                LinkedDataResponses.NO_PRELOAD,
                path,
                () -> head(path, source.title(), source.note(), List.of(), document(source)),
                () -> json.of(source),
                () -> document(source));
    }

    private interface ResourceFinder {
        Optional<LinkedResource> find(String id);
    }

    private ResponseEntity<byte[]> respond(
            HttpServletRequest request, @Nullable String lang, String name, ResourceFinder finder) {
        List<String> accept = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        int dot = name.indexOf('.');
        Optional<Representation> representation =
                dot < 0
                        ? Representation.bestMatch(accept, ALL_REPRESENTATIONS)
                        : Representation.bySuffix(name.substring(dot + 1));
        if (representation.isEmpty() && dot < 0) {
            return responses.notAcceptable(ALL_REPRESENTATIONS);
        }
        return representation
                .flatMap(as ->
                        finder.find(dot < 0 ? name : name.substring(0, dot))
                                .map(resource -> responses.respond(resource, as, lang)))
                .orElseGet(() ->
                        responses.notFound(
                                HttpStatus.NOT_FOUND, "there is no such resource", request));
    }

    private PageHead head(
            String path,
            String title,
            @Nullable String description,
            List<PageHead.Alternate> feedLinks,
            RdfDocument document) {
        return new PageHead(
                title + " · ATMP Atlas",
                description == null ? title : description,
                addresses.path(path),
                true,
                Stream.concat(responses.alternates(path).stream(), feedLinks.stream()).toList(),
                JsonLd.of(document, addresses.namespaces()));
    }

    private RdfDocument scheme(Vocabulary vocabulary) {
        var document = new RdfDocument(addresses.vocabulary(vocabulary.scheme()));
        rdf.describe(vocabulary, document);
        return document;
    }

    private RdfDocument fullDocument(Vocabulary vocabulary) {
        RdfDocument document = scheme(vocabulary);
        vocabulary
                .concepts()
                .values()
                .forEach(concept -> rdf.describe(concept, vocabulary, document));
        return document;
    }

    private RdfDocument document(Concept concept, Vocabulary vocabulary) {
        var document = new RdfDocument(addresses.concept(concept.scheme(), concept.code()));
        rdf.describe(concept, vocabulary, document);
        for (Concept other : vocabulary.concepts().values()) {
            if (other.isUnder(concept.code()) || concept.isUnder(other.code())) {
                rdf.name(other, document);
            }
        }
        return document;
    }

    private RdfDocument document(Source source) {
        var document = new RdfDocument(addresses.source(source.id()));
        rdf.describe(source, document);
        return document;
    }
}
