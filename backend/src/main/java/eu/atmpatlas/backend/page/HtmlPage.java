package eu.atmpatlas.backend.page;

import eu.atmpatlas.backend.http.ETags;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A page of the web module: asked for again each time, and answered with 304 while it stays. */
public final class HtmlPage {

    private static final String PRELOAD_MESSAGES =
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">\n    ";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final String page;
    private final byte[] bytes;
    private final String etag;

    /** Reads the page once and for all; it names its files by their version. */
    public HtmlPage(Resource file, AssetVersion version) throws IOException {
        this(version.addVersions(file.getContentAsString(StandardCharsets.UTF_8)));
    }

    /**
     * The page, telling of all that it needs, words included.
     *
     * @param deferred modules for when it has been drawn
     */
    HtmlPage(
            String page,
            ModuleGraph.Dependencies dependencies,
            Set<String> deferred,
            String lang,
            AssetVersion version) {
        this(
                version.addVersions(
                        insertIntoHead(
                                page,
                                headLines(
                                                dependencies,
                                                version.versionedPath(
                                                        "/messages/" + lang + ".json"))
                                        + "\n    "
                                        + headLines(deferred, version))));
    }

    private HtmlPage(String page) {
        this.page = page;
        this.bytes = page.getBytes(StandardCharsets.UTF_8);
        this.etag = ETags.of(bytes);
    }

    /** The page with 200, or 304 where the reader has it already. */
    public ResponseEntity<byte[]> respond() {
        return response(HttpStatus.OK).eTag(etag).body(bytes);
    }

    /** The page with these lines more in its head. */
    public ResponseEntity<byte[]> withHeadLines(String lines) {
        byte[] body = insertIntoHead(page, lines).getBytes(StandardCharsets.UTF_8);
        return response(HttpStatus.OK).eTag(ETags.of(body)).body(body);
    }

    /** The page with a head of its own and these lines more in it, as text. */
    public String withHeadLines(PageHead head, String lines) {
        return insertIntoHead(head.insertInto(page), lines);
    }

    /** The page with a status that tells machines what it will tell the reader. */
    public ResponseEntity<byte[]> respondWithStatus(HttpStatus status) {
        return response(status).body(bytes);
    }

    private static String insertIntoHead(String page, String lines) {
        return lines.isEmpty() ? page : page.replace("</head>", "  " + lines + "\n  </head>");
    }

    private static String headLines(ModuleGraph.Dependencies dependencies, String messages) {
        return PRELOAD_MESSAGES.formatted(messages)
                + Stream.concat(
                                dependencies.styleSheets().stream()
                                        .map(
                                                "<link rel=\"preload\" as=\"style\" href=\"%s\">"
                                                        ::formatted),
                                dependencies.modules().stream()
                                        .map("<link rel=\"modulepreload\" href=\"%s\">"::formatted))
                        .collect(Collectors.joining("\n    "));
    }

    /** A data block: no script, so the policy has nothing to allow. */
    private static String headLines(Set<String> deferred, AssetVersion version) {
        return deferred.stream()
                .map(module -> "\"" + version.versionedPath(module) + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "<script type=\"application/json\" id=\"later\">[",
                                "]</script>"));
    }

    private static ResponseEntity.BodyBuilder response(HttpStatus status) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache());
    }
}
