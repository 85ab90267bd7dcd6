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

    private final byte[] page;
    private final String tag;

    /** Reads the page once and for all. */
    public HtmlFile(Resource file) throws IOException {
        this.page = file.getContentAsByteArray();
        this.tag = new ContentTags().of(file);
    }

    /** The page with 200, or 304 where the reader has it already. */
    public ResponseEntity<byte[]> found() {
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .body(page);
    }

    /** The page with these lines more in its head. */
    public ResponseEntity<byte[]> with(String lines) {
        String told =
                new String(page, StandardCharsets.UTF_8)
                        .replace("</head>", "  " + lines + "\n  </head>");
        byte[] bytes = told.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.status(HttpStatus.OK)
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .eTag(ContentTags.of(bytes))
                .body(bytes);
    }
}
