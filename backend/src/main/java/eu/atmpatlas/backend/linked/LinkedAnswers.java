package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.platform.ContentTags;
import eu.atmpatlas.backend.platform.PageFiles;
import eu.atmpatlas.backend.platform.PageHead;
import eu.atmpatlas.backend.platform.PageKind;
import eu.atmpatlas.backend.rdf.Document;
import eu.atmpatlas.backend.rdf.JsonLd;
import eu.atmpatlas.backend.rdf.NQuads;
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

/** Things in the form that was asked for, with the headers that lead to the other forms. */
@Component
public final class LinkedAnswers {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A page that asks for all that it shows. */
    static final Supplier<String> NOTHING = () -> "";

    private final Addresses addresses;
    private final PageFiles pages;

    LinkedAnswers(Addresses addresses, PageFiles pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    /**
     * What there is at an address.
     *
     * @param page which shows it
     * @param ahead lines for the page's head that answer what it will ask
     * @param path of the thing, without suffix
     * @param head of its page
     * @param plain as JSON
     * @param document as RDF
     */
    record Thing(
            PageKind page,
            Supplier<String> ahead,
            String path,
            Supplier<PageHead> head,
            Supplier<Map<String, Object>> plain,
            Supplier<Document> document) {}

    /**
     * Data about data.
     *
     * @param path of its page
     */
    public record Dataset(String path, String title, String description) {}

    /**
     * A data set in the form that is asked for.
     *
     * @param suffix of the address, or null if it has none
     */
    public ResponseEntity<byte[]> dataset(
            HttpServletRequest asked,
            @Nullable String suffix,
            Dataset dataset,
            Supplier<Map<String, Object>> plain,
            Supplier<Document> document) {
        Set<Representation> all = EnumSet.allOf(Representation.class);
        Optional<Representation> form =
                suffix == null
                        ? Representation.accepted(accept(asked), all)
                        : Representation.ofSuffix(suffix);
        if (form.isEmpty()) {
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
        return answer(
                new Thing(PageKind.DATA, NOTHING, dataset.path(), head, plain, document),
                form.get(),
                asked.getParameter("lang"));
    }

    /** JSON that stays as it is. */
    public ResponseEntity<byte[]> json(Map<String, Object> json, CacheControl kept) {
        return open(ResponseEntity.ok().cacheControl(kept))
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsBytes(json));
    }

    /** Nothing there: a page for those who read pages, a problem for the others. */
    public ResponseEntity<byte[]> none(HttpStatus status, String why, HttpServletRequest asked) {
        return none(status, why, accept(asked));
    }

    private static List<String> accept(HttpServletRequest asked) {
        return Collections.list(asked.getHeaders(HttpHeaders.ACCEPT));
    }

    /**
     * The thing in a form.
     *
     * @param lang of its page, as the address states it; null if it states none
     */
    ResponseEntity<byte[]> answer(Thing thing, Representation form, @Nullable String lang) {
        String text =
                switch (form) {
                    case HTML ->
                            pages.of(thing.page(), lang)
                                    .with(thing.head().get(), thing.ahead().get());
                    case JSON -> JSON.writeValueAsString(thing.plain().get());
                    case JSON_LD -> JsonLd.of(thing.document().get(), addresses.namespaces());
                    case TURTLE -> Turtle.of(thing.document().get(), addresses.namespaces());
                    case N_TRIPLES ->
                            NQuads.triples(thing.document().get(), addresses.namespaces());
                };
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(form.contentType())
                        .cacheControl(CacheControl.noCache())
                        .eTag(ContentTags.of(body))
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                        .header(HttpHeaders.LINK, links(thing.path(), form));
        return form == Representation.HTML ? answer.body(body) : open(answer).body(body);
    }

    /** The other forms of a thing, for the head of its page. */
    List<PageHead.Alternate> alternates(String path) {
        return Representation.DATA.stream()
                .map(form ->
                        new PageHead.Alternate(
                                addresses.path(path + "." + form.suffix()), form.type().toString()))
                .toList();
    }

    private String links(String path, Representation form) {
        var links = new ArrayList<String>();
        links.add("<%s>; rel=\"canonical\"".formatted(addresses.path(path)));
        for (Representation other : Representation.values()) {
            if (other != form) {
                String at = other == Representation.HTML ? path : path + "." + other.suffix();
                links.add(
                        "<%s>; rel=\"alternate\"; type=\"%s\""
                                .formatted(addresses.path(at), other.type()));
            }
        }
        links.add("<%s>; rel=\"license\"".formatted(RecordRdf.LICENCE));
        return String.join(", ", links);
    }

    /** Any page may read data; nothing that is asked with cookies is ever answered otherwise. */
    static ResponseEntity.BodyBuilder open(ResponseEntity.BodyBuilder answer) {
        return answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link");
    }

    /** A way to another address for good. */
    ResponseEntity<byte[]> moved(String to) {
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create(to))
                .build();
    }

    /** Nothing there: a page for those who read pages, a problem for the others. */
    ResponseEntity<byte[]> none(HttpStatus status, String why, List<String> accept) {
        if (String.join(",", accept).contains(MediaType.TEXT_HTML_VALUE)) {
            ResponseEntity<byte[]> shown = pages.of(PageKind.NOTHING, null).as(status);
            return ResponseEntity.status(status)
                    .headers(shown.getHeaders())
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .body(shown.getBody());
        }
        return problem(status, why, Map.of("code", status.name()));
    }

    /** No form that was asked for: tells which there are. */
    ResponseEntity<byte[]> notAcceptable(Set<Representation> offered) {
        List<String> types = offered.stream().map(form -> form.type().toString()).toList();
        return problem(
                HttpStatus.NOT_ACCEPTABLE,
                "this address answers in the forms that are offered, and in no other",
                Map.of("code", "NOT_ACCEPTABLE", "offered", types));
    }

    private static ResponseEntity<byte[]> problem(
            HttpStatus status, String why, Map<String, Object> more) {
        var json = new LinkedHashMap<String, Object>();
        json.put("title", status.getReasonPhrase());
        json.put("status", status.value());
        json.put("detail", why);
        json.putAll(new TreeMap<>(more));
        return open(ResponseEntity.status(status))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JSON.writeValueAsBytes(json));
    }
}
