package eu.atmpatlas.backend.platform;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The one page, which draws itself by its address; served at the address of every view. */
@Component
public class IndexPage {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final byte[] page;
    private final String tag;

    IndexPage(ResourceLoader resources) throws IOException {
        Resource file = resources.getResource("classpath:static/index.html");
        this.page = file.getContentAsByteArray();
        this.tag = new ContentTags().of(file);
    }

    /** The page with 200, or 304 where the reader has it already. */
    public ResponseEntity<byte[]> found() {
        return with(HttpStatus.OK).eTag(tag).body(page);
    }

    /** The page with a head of its own, as text. */
    public String with(PageHead head) {
        return head.into(new String(page, StandardCharsets.UTF_8));
    }

    /** The page with a status that tells machines what it will tell the reader. */
    public ResponseEntity<byte[]> as(HttpStatus status) {
        return with(status).body(page);
    }

    private static ResponseEntity.BodyBuilder with(HttpStatus status) {
        return ResponseEntity.status(status).contentType(HTML).cacheControl(CacheControl.noCache());
    }
}
