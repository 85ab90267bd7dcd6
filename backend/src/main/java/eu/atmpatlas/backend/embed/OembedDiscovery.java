package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.http.PublicUrl;
import eu.atmpatlas.backend.page.PageHead;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Adds oEmbed discovery links to the page of a view. */
@Component
public final class OembedDiscovery {

    private final PublicUrl address;

    OembedDiscovery(PublicUrl address) {
        this.address = address;
    }

    /** The oEmbed addresses for the view of a request. */
    public List<PageHead.Alternate> alternates(HttpServletRequest request) {
        return List.of(alternate("json", request), alternate("xml", request));
    }

    private PageHead.Alternate alternate(String format, HttpServletRequest request) {
        String query = request.getQueryString();
        String view = address.of(request.getRequestURI() + (query == null ? "" : "?" + query));
        String oembed =
                address.of("/oembed?format=%s&url=".formatted(format))
                        + UriUtils.encode(view, StandardCharsets.UTF_8);
        return new PageHead.Alternate(
                oembed,
                format.equals("json") ? "application/json+oembed" : "text/xml+oembed",
                "ATMP Atlas");
    }
}
