package eu.atmpatlas.backend.schema;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Serves the schema at {@code /schema.graphql}. */
@Controller
class SchemaController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final byte[] text;
    private final String tag;

    SchemaController(GraphQlSource source) {
        this.text = PublishedSchema.text(source.schema()).getBytes(StandardCharsets.UTF_8);
        var sum = new CRC32C();
        sum.update(text);
        this.tag = "W/\"%s\"".formatted(HexFormat.of().toHexDigits((int) sum.getValue()));
    }

    @GetMapping("/schema.graphql")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag(tag)
                .body(text);
    }
}
