package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.http.ETags;
import eu.atmpatlas.backend.page.Page;
import eu.atmpatlas.backend.page.PageHead;
import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.page.Pages;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.backend.rdf.NQuads;
import eu.atmpatlas.backend.rdf.RdfDocument;
import eu.atmpatlas.backend.rdf.Turtle;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Responds with a resource in the requested representation, with links to the others. */
@Component
public final class LinkedDataResponses {

    private static final JsonMapper JSON_MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** No preloading: the page sends all of its queries itself. */
    static final UnaryOperator<Page> NO_PRELOAD = UnaryOperator.identity();

    private final PermanentUrls addresses;
    private final Pages pages;

    LinkedDataResponses(PermanentUrls addresses, Pages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    /**
     * A resource at an address.
     *
     * @param page kind of its page
     * @param preload adds preloaded responses to the page
     * @param path without suffix
     * @param head metadata of its page
     * @param json the resource as JSON
     * @param document the resource as RDF
     */
    record LinkedResource(
            PageKind page,
            UnaryOperator<Page> preload,
            String path,
            Supplier<PageHead> head,
            Supplier<Map<String, Object>> json,
            Supplier<RdfDocument> document) {}

    /**
     * Metadata of a data set.
     *
     * @param path of its page
     */
    public record Dataset(String path, String title, String description) {}

    /**
     * Responds with a data set in the requested representation.
     *
     * @param suffix of the address, or null if it has none
     */
    public ResponseEntity<byte[]> dataset(
            HttpServletRequest request,
            @Nullable String suffix,
            Dataset dataset,
            Supplier<Map<String, Object>> json,
            Supplier<RdfDocument> document) {
        Set<Representation> all = EnumSet.allOf(Representation.class);
        Optional<Representation> representation =
                suffix == null
                        ? Representation.bestMatch(accept(request), all)
                        : Representation.bySuffix(suffix);
        if (representation.isEmpty()) {
            return notAcceptable(all);
        }
        Supplier<PageHead> head =
                () ->
                        new PageHead(
                                dataset.title(),
                                dataset.description(),
                                addresses.path(dataset.path()),
                                true,
                                alternates(dataset.path()),
                                JsonLd.of(document.get(), addresses.namespaces()));
        return respond(
                new LinkedResource(PageKind.DATA, NO_PRELOAD, dataset.path(), head, json, document),
                representation.get(),
                request.getParameter("lang"));
    }

    /** A JSON response. */
    public ResponseEntity<byte[]> json(Map<String, Object> json, CacheControl cacheControl) {
        return ResponseEntity.ok()
                .cacheControl(cacheControl)
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON_MAPPER.writeValueAsBytes(json));
    }

    private static List<String> accept(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    }

    /**
     * Responds with the resource in one representation.
     *
     * @param lang language that the address sets; null if none
     */
    ResponseEntity<byte[]> respond(
            LinkedResource resource, Representation representation, @Nullable String lang) {
        String text =
                switch (representation) {
                    case HTML ->
                            pages.html(
                                    resource.preload()
                                            .apply(
                                                    pages.of(resource.page(), lang, resource.path())
                                                            .with(resource.head().get())));
                    case JSON -> JSON_MAPPER.writeValueAsString(resource.json().get());
                    case JSON_LD -> JsonLd.of(resource.document().get(), addresses.namespaces());
                    case TURTLE -> Turtle.of(resource.document().get(), addresses.namespaces());
                    case N_TRIPLES ->
                            NQuads.triples(resource.document().get(), addresses.namespaces());
                };
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok()
                        .contentType(representation.contentType())
                        .cacheControl(CacheControl.noCache())
                        .eTag(ETags.of(body))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(HttpHeaders.LINK, links(resource.path(), representation));
        return response.body(body);
    }

    /** The other representations of a resource, for the head of its page. */
    List<PageHead.Alternate> alternates(String path) {
        return Representation.DATA.stream()
                .map(representation ->
                        new PageHead.Alternate(
                                addresses.path(path + "." + representation.suffix()),
                                representation.type().toString()))
                .toList();
    }

    private String links(String path, Representation representation) {
        var links = new ArrayList<String>();
        links.add("<%s>; rel=\"canonical\"".formatted(addresses.path(path)));
        for (Representation other : Representation.values()) {
            if (other != representation) {
                String at = other == Representation.HTML ? path : path + "." + other.suffix();
                links.add(
                        "<%s>; rel=\"alternate\"; type=\"%s\""
                                .formatted(addresses.path(at), other.type()));
            }
        }
        links.add("<%s>; rel=\"license\"".formatted(RecordRdf.LICENCE));
        return String.join(", ", links);
    }

    /** A permanent redirect. */
    ResponseEntity<byte[]> moved(String to) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(to))
                .build();
    }

    /**
     * An error response: a page in the language of the request if the client accepts HTML,
     * otherwise a problem as JSON.
     */
    public ResponseEntity<byte[]> notFound(
            HttpStatus status, String detail, HttpServletRequest request) {
        if (String.join(",", accept(request)).contains(MediaType.TEXT_HTML_VALUE)) {
            Page missing = pages.of(PageKind.NOT_FOUND, request.getParameter("lang"), "/");
            ResponseEntity<byte[]> page = pages.as(status, missing);
            return ResponseEntity.status(status)
                    .headers(page.getHeaders())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .body(page.getBody());
        }
        return problem(status, detail, Map.of("code", status.name()));
    }

    /** A 406 response that lists the available representations. */
    ResponseEntity<byte[]> notAcceptable(Set<Representation> offered) {
        List<String> types =
                offered.stream().map(representation -> representation.type().toString()).toList();
        return problem(
                HttpStatus.NOT_ACCEPTABLE,
                "this address offers only the listed media types",
                Map.of("code", "NOT_ACCEPTABLE", "offered", types));
    }

    private static ResponseEntity<byte[]> problem(
            HttpStatus status, String detail, Map<String, Object> more) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", status.getReasonPhrase());
        json.put("status", status.value());
        json.put("detail", detail);
        json.putAll(new TreeMap<>(more));
        return ResponseEntity.status(status)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JSON_MAPPER.writeValueAsBytes(json));
    }
}
