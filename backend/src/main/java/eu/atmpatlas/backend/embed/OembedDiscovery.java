package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.http.PublicUrl;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;

/** Tells in a view's page where oEmbed can be asked for it. */
@Component
public final class OembedDiscovery {

    private final PublicUrl address;

    OembedDiscovery(PublicUrl address) {
        this.address = address;
    }

    /** Lines for the head of the view that was asked for. */
    public String linkElements(HttpServletRequest request) {
        return linkElement("json", request) + "\n    " + linkElement("xml", request);
    }

    private String linkElement(String format, HttpServletRequest request) {
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
