package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.platform.PublicAddress;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;

/** Tells in a view's page where oEmbed can be asked for it. */
@Component
public final class Discovery {

    private final PublicAddress address;

    Discovery(PublicAddress address) {
        this.address = address;
    }

    /** Lines for the head of the view that was asked for. */
    public String lines(HttpServletRequest request) {
        return line("json", request) + "\n    " + line("xml", request);
    }

    private String line(String format, HttpServletRequest request) {
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
