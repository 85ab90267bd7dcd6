package eu.atmpatlas.backend.platform;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A page of the web module: asked for again each time, and answered with 304 while it stays. */
public final class HtmlFile {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final String page;
    private final byte[] bytes;
    private final String tag;

    /** Reads the page once and for all; it names its files by their version. */
    public HtmlFile(Resource file, FileVersion version) throws IOException {
        this.page = version.into(file.getContentAsString(StandardCharsets.UTF_8));
        this.bytes = page.getBytes(StandardCharsets.UTF_8);
        this.tag = ContentTags.of(bytes);
    }

    /** The page with 200, or 304 where the reader has it already. */
    public ResponseEntity<byte[]> found() {
        return answer(HttpStatus.OK).eTag(tag).body(bytes);
    }

    /** The page with these lines more in its head. */
    public ResponseEntity<byte[]> with(String lines) {
        byte[] told =
                page.replace("</head>", "  " + lines + "\n  </head>")
                        .getBytes(StandardCharsets.UTF_8);
        return answer(HttpStatus.OK).eTag(ContentTags.of(told)).body(told);
    }

    /** The page with a head of its own, as text. */
    public String with(PageHead head) {
        return head.into(page);
    }

    /** The page with a status that tells machines what it will tell the reader. */
    public ResponseEntity<byte[]> as(HttpStatus status) {
        return answer(status).body(bytes);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache());
    }
}
