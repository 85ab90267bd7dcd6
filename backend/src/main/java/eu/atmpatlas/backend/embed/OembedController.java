package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.platform.PublicAddress;

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
 * {@code GET /oembed?url=}: how a view is shown in another site, as oEmbed 1.0 has it: 404 for an
 * address that is no view of this site, 501 for a format other than json and xml.
 */
@Controller
class OembedController {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final Duration KEPT = Duration.ofDays(1);

    private final PublicAddress address;
    private final JsonMapper json = JsonMapper.builder().build();

    OembedController(PublicAddress address) {
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
                                        "url is no view of this site that can be embedded"));
        Map<String, Object> answer =
                answer(view, atMost(WIDTH, maxwidth), atMost(HEIGHT, maxheight));
        boolean asJson = format.equals("json");
        return ResponseEntity.ok()
                .contentType(asJson ? MediaType.APPLICATION_JSON : MediaType.TEXT_XML)
                .header("Access-Control-Allow-Origin", "*")
                .body(asJson ? json.writeValueAsString(answer) : xml(answer));
    }

    private Optional<EmbeddableView> view(String url) {
        String root = address.of("/");
        if (!url.startsWith(root)) {
            return Optional.empty();
        }
        try {
            return EmbeddableView.at(new URI("/" + url.substring(root.length())));
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }

    private static int atMost(int usual, @Nullable Integer most) {
        return most == null || most < 1 ? usual : Math.min(usual, most);
    }

    private Map<String, Object> answer(EmbeddableView view, int width, int height) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("version", "1.0");
        answer.put("type", "rich");
        answer.put("provider_name", "ATMP Atlas");
        answer.put("provider_url", address.of("/"));
        answer.put("title", view.title());
        answer.put("width", width);
        answer.put("height", height);
        answer.put(
                "html",
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" frameborder=\"0\"></iframe>"
                        .formatted(
                                HtmlUtils.htmlEscape(address.of(view.path())),
                                width,
                                height,
                                HtmlUtils.htmlEscape(view.title())));
        answer.put("cache_age", KEPT.toSeconds());
        return answer;
    }

    private static String xml(Map<String, Object> answer) {
        return answer.entrySet().stream()
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
