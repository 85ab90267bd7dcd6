package eu.atmpatlas.backend.linked;

import eu.atmpatlas.graph.entity.Entities;
import eu.atmpatlas.graph.entity.Entities.Counts;
import eu.atmpatlas.graph.entity.Entities.LastModified;
import eu.atmpatlas.graph.kind.EntityKind;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Serves robots.txt and the sitemap. People are not listed. */
@Controller
class SitemapController {

    /** Maximum number of addresses per file (sitemaps.org). */
    private static final int MAX_URLS = 50_000;

    private static final CacheControl ONE_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();
    private static final List<EntityKind> LISTED_KINDS =
            Stream.of(EntityKind.values()).filter(kind -> !kind.isPerson()).toList();
    private static final List<String> VIEW_PATHS =
            List.of("/", "/directory", "/network", "/data", "/about");

    private final Entities entities;
    private final PermanentUrls addresses;

    SitemapController(Entities entities, PermanentUrls addresses) {
        this.entities = entities;
        this.addresses = addresses;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String text =
                """
                User-agent: *
                Disallow: /graphql
                Disallow: /export/
                Disallow: /actuator/
                Allow: /

                Sitemap: %s
                """
                        .formatted(addresses.path("/sitemap.xml"));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .cacheControl(ONE_HOUR)
                .body(text);
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> index() {
        Counts counts = entities.counts();
        var xml = new StringBuilder();
        entry(xml, "sitemap", "/sitemap/views-1.xml", null);
        for (EntityKind kind : LISTED_KINDS) {
            long parts = (counts.of(kind) + MAX_URLS - 1) / MAX_URLS;
            for (long part = 1; part <= parts; part++) {
                entry(xml, "sitemap", "/sitemap/%s-%d.xml".formatted(kind.path(), part), null);
            }
        }
        return xml("sitemapindex", xml);
    }

    @GetMapping("/sitemap/{kind:[a-z]+}-{part:[1-9]\\d{0,4}}.xml")
    ResponseEntity<byte[]> part(@PathVariable String kind, @PathVariable int part) {
        var xml = new StringBuilder();
        if (kind.equals("views") && part == 1) {
            VIEW_PATHS.forEach(view -> entry(xml, "url", view, null));
            return xml("urlset", xml);
        }
        EntityKind entityKind =
                LISTED_KINDS.stream()
                        .filter(each -> each.path().equals(kind))
                        .findFirst()
                        .orElse(null);
        List<LastModified> listed =
                entityKind == null
                        ? List.of()
                        : entities.lastModified(entityKind, (part - 1L) * MAX_URLS, MAX_URLS);
        if (listed.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND).build();
        }
        for (LastModified record : listed) {
            entry(xml, "url", "/" + kind + "/" + record.id(), record.updatedAt().toString());
        }
        return xml("urlset", xml);
    }

    private void entry(
            StringBuilder xml,
            String element,
            String path,
            @org.jspecify.annotations.Nullable String changed) {
        xml.append(
                String.format(
                        Locale.ROOT,
                        "<%1$s><loc>%2$s</loc>%3$s</%1$s>\n",
                        element,
                        addresses.path(path).replace("&", "&amp;"),
                        changed == null ? "" : "<lastmod>" + changed + "</lastmod>"));
    }

    private static ResponseEntity<byte[]> xml(String root, StringBuilder entries) {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%1$s xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n%2$s</%1$s>\n"
                        .formatted(root, entries);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .cacheControl(ONE_HOUR)
                .body(xml.getBytes(StandardCharsets.UTF_8));
    }
}
