package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.platform.FileVersion;
import eu.atmpatlas.backend.platform.HtmlFile;
import eu.atmpatlas.backend.platform.PublicAddress;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Views for other sites, and the full views of which they are made, which tell of oEmbed. */
@Controller
class EmbedController {

    private final HtmlFile embedded;
    private final HtmlFile full;
    private final PublicAddress address;

    EmbedController(
            HtmlFile page, ResourceLoader resources, FileVersion version, PublicAddress address)
            throws IOException {
        this.embedded =
                new HtmlFile(resources.getResource("classpath:static/embed/index.html"), version);
        this.full = page;
        this.address = address;
    }

    @GetMapping({"/embed/map", "/embed/list", "/embed/network"})
    ResponseEntity<byte[]> embedded() {
        return embedded.found();
    }

    @GetMapping({"/directory", "/network"})
    ResponseEntity<byte[]> full(HttpServletRequest request) {
        return full.with(discovery("json", request) + "\n    " + discovery("xml", request));
    }

    private String discovery(String format, HttpServletRequest request) {
        String query = request.getQueryString();
        String view = address.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        String oembed =
                address.of("/oembed?format=%s&url=".formatted(format))
                        + UriUtils.encode(view, StandardCharsets.UTF_8);
        return "<link rel=\"alternate\" type=\"%s\" href=\"%s\" title=\"ATMP Atlas\">"
                .formatted(
                        format.equals("json") ? "application/json+oembed" : "text/xml+oembed",
                        HtmlUtils.htmlEscape(oembed));
    }
}
