package eu.atmpatlas.backend.page;

import eu.atmpatlas.backend.http.ETags;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Renders pages. Browsers revalidate a page each time and get 304 while it is unchanged. */
@Component
public final class Pages {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "eu.atmpatlas.backend.page.templates");

    private final Assets assets;
    private final MessageCatalogue catalogue;

    Pages(Assets assets, MessageCatalogue catalogue) {
        this.assets = assets;
        this.catalogue = catalogue;
    }

    /**
     * A page of a kind at an address.
     *
     * @param lang language that the address sets, or null
     */
    public Page of(PageKind kind, @Nullable String lang, String address) {
        return Page.of(kind, catalogue.language(lang), address);
    }

    /** Path and query of a request. */
    public static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page with status 200, or 304 if the browser's copy is current. */
    public ResponseEntity<byte[]> found(Page page) {
        return found(html(page));
    }

    /** The page with another status, such as 404. */
    public ResponseEntity<byte[]> as(HttpStatus status, Page page) {
        return response(status).body(html(page).getBytes(StandardCharsets.UTF_8));
    }

    /** A page with its own template. */
    public ResponseEntity<byte[]> template(String name) {
        return found(render(name, Map.of("assets", assets)));
    }

    /** The page as HTML. */
    public String html(Page page) {
        var text = new PageText(catalogue, page);
        return render("page.jte", Map.of("page", page, "assets", assets, "text", text));
    }

    private String render(String template, Map<String, Object> parameters) {
        var output = new StringOutput();
        templates.render(template, parameters, output);
        return output.toString();
    }

    private static ResponseEntity<byte[]> found(String html) {
        byte[] content = html.getBytes(StandardCharsets.UTF_8);
        return response(HttpStatus.OK).eTag(ETags.of(content)).body(content);
    }

    private static ResponseEntity.BodyBuilder response(HttpStatus status) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache());
    }
}
