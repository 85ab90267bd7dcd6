package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.http.PublicUrl;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.HtmlUtils;

import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code GET /oembed?url=}: how to embed a view, according to oEmbed 1.0. Status 404 if the address
 * is not a view of this site, 501 for a format other than json and xml.
 */
@Controller
class OembedController {

    private static final int DEFAULT_WIDTH = 800;
    private static final int DEFAULT_HEIGHT = 500;
    private static final Duration CACHE_AGE = Duration.ofDays(1);

    private final PublicUrl address;
    private final JsonMapper json = JsonMapper.builder().build();

    OembedController(PublicUrl address) {
        this.address = address;
    }

    @GetMapping("/oembed")
    ResponseEntity<String> oembed(
            @RequestParam String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(required = false) @Nullable Integer maxwidth,
            @RequestParam(required = false) @Nullable Integer maxheight) {
        if (!format.equals("json") && !format.equals("xml")) {
            throw new ResponseStatusException(
                    HttpStatus.NOT_IMPLEMENTED, "format must be json or xml");
        }
        EmbeddableView view =
                view(url)
                        .orElseThrow(() ->
                                new ResponseStatusException(
                                        HttpStatus.NOT_FOUND,
                                        "url is not a view of this site that can be embedded"));
        Map<String, Object> response =
                response(view, atMost(DEFAULT_WIDTH, maxwidth), atMost(DEFAULT_HEIGHT, maxheight));
        boolean asJson = format.equals("json");
        return ResponseEntity.ok()
                .contentType(asJson ? MediaType.APPLICATION_JSON : MediaType.TEXT_XML)
                .body(asJson ? json.writeValueAsString(response) : xml(response));
    }

    private Optional<EmbeddableView> view(String url) {
        String root = address.of("/");
        if (!url.startsWith(root)) {
            return Optional.empty();
        }
        try {
            return EmbeddableView.fromUri(new URI("/" + url.substring(root.length())));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static int atMost(int defaultSize, @Nullable Integer max) {
        return max == null || max < 1 ? defaultSize : Math.min(defaultSize, max);
    }

    private Map<String, Object> response(EmbeddableView view, int width, int height) {
        var response = new LinkedHashMap<String, Object>();
        response.put("version", "1.0");
        response.put("type", "rich");
        response.put("provider_name", "ATMP Atlas");
        response.put("provider_url", address.of("/"));
        response.put("title", view.title());
        response.put("width", width);
        response.put("height", height);
        response.put(
                "html",
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" frameborder=\"0\"></iframe>"
                        .formatted(
                                HtmlUtils.htmlEscape(address.of(view.path())),
                                width,
                                height,
                                HtmlUtils.htmlEscape(view.title())));
        response.put("cache_age", CACHE_AGE.toSeconds());
        return response;
    }

    private static String xml(Map<String, Object> response) {
        return response.entrySet().stream()
                .map(part ->
                        "<%1$s>%2$s</%1$s>"
                                .formatted(
                                        part.getKey(),
                                        HtmlUtils.htmlEscapeDecimal(part.getValue().toString())))
                .collect(
                        Collectors.joining(
                                "\n  ",
                                "<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>\n"
                                        + "<oembed>\n"
                                        + "  ",
                                "\n</oembed>\n"));
    }
}
