package eu.atmpatlas.backend.client;

import eu.atmpatlas.backend.platform.ContentTags;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;

/** Hands out the types beside the clients that use them. */
@Controller
class TypesController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final GraphQlSource source;

    TypesController(GraphQlSource source) {
        this.source = source;
    }

    @GetMapping("/api/clients/javascript/schema.d.ts")
    ResponseEntity<byte[]> typeScript() {
        return file(new TypeScriptFile());
    }

    @GetMapping("/api/clients/python/schema.py")
    ResponseEntity<byte[]> python() {
        return file(new PythonFile());
    }

    @GetMapping("/api/clients/java/Schema.java")
    ResponseEntity<byte[]> java() {
        return file(new JavaFile());
    }

    private ResponseEntity<byte[]> file(TypeFile language) {
        byte[] text = language.of(source.schema()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .eTag(ContentTags.of(text))
                .body(text);
    }
}
