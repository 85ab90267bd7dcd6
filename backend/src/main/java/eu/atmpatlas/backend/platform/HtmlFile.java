package eu.atmpatlas.backend.platform;

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
public final class HtmlFile {

    private static final String MESSAGES =
            "<link rel=\"preload\" as=\"fetch\" crossorigin href=\"%s\">\n    ";

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final String page;
    private final byte[] bytes;
    private final String tag;

    /** Reads the page once and for all; it names its files by their version. */
    public HtmlFile(Resource file, FileVersion version) throws IOException {
        this(version.into(file.getContentAsString(StandardCharsets.UTF_8)));
    }

    /**
     * The page, telling of all that it needs, words included.
     *
     * @param later modules for when it has been drawn
     */
    HtmlFile(
            String page,
            ModuleGraph.Needed needed,
            Set<String> later,
            String lang,
            FileVersion version) {
        this(
                version.into(
                        inHead(
                                page,
                                told(needed, version.of("/messages/" + lang + ".json"))
                                        + "\n    "
                                        + told(later, version))));
    }

    private HtmlFile(String page) {
        this.page = page;
        this.bytes = page.getBytes(StandardCharsets.UTF_8);
        this.tag = ContentTags.of(bytes);
    }

    /** The page with 200, or 304 where the reader has it already. */
    public ResponseEntity<byte[]> found() {
        return answer(HttpStatus.OK).eTag(tag).body(bytes);
    }

    /** The page with these lines more in its head. */
    public ResponseEntity<byte[]> with(String lines) {
        byte[] told = inHead(page, lines).getBytes(StandardCharsets.UTF_8);
        return answer(HttpStatus.OK).eTag(ContentTags.of(told)).body(told);
    }

    /** The page with a head of its own and these lines more in it, as text. */
    public String with(PageHead head, String lines) {
        return inHead(head.into(page), lines);
    }

    /** The page with a status that tells machines what it will tell the reader. */
    public ResponseEntity<byte[]> as(HttpStatus status) {
        return answer(status).body(bytes);
    }

    private static String inHead(String page, String lines) {
        return lines.isEmpty() ? page : page.replace("</head>", "  " + lines + "\n  </head>");
    }

    private static String told(ModuleGraph.Needed needed, String messages) {
        return MESSAGES.formatted(messages)
                + Stream.concat(
                                needed.sheets().stream()
                                        .map(
                                                "<link rel=\"preload\" as=\"style\" href=\"%s\">"
                                                        ::formatted),
                                needed.modules().stream()
                                        .map("<link rel=\"modulepreload\" href=\"%s\">"::formatted))
                        .collect(Collectors.joining("\n    "));
    }

    /** A data block: no script, so the policy has nothing to allow. */
    private static String told(Set<String> later, FileVersion version) {
        return later.stream()
                .map(module -> "\"" + version.of(module) + "\"")
                .collect(
                        Collectors.joining(
                                ",",
                                "<script type=\"application/json\" id=\"later\">[",
                                "]</script>"));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache());
    }
}
