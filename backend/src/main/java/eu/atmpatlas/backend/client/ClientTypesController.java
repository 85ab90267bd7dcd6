package eu.atmpatlas.backend.client;

import eu.atmpatlas.backend.http.ETags;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.nio.charset.StandardCharsets;

/** Serves the generated types beside the example clients that use them. */
@Controller
class ClientTypesController {

    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final GraphQlSource source;

    ClientTypesController(GraphQlSource source) {
        this.source = source;
    }

    @GetMapping("/api/clients/javascript/schema.d.ts")
    ResponseEntity<byte[]> typeScript() {
        return file(new TypeScriptTypesWriter());
    }

    @GetMapping("/api/clients/python/schema.py")
    ResponseEntity<byte[]> python() {
        return file(new PythonTypesWriter());
    }

    @GetMapping("/api/clients/java/Schema.java")
    ResponseEntity<byte[]> java() {
        return file(new JavaTypesWriter());
    }

    private ResponseEntity<byte[]> file(ClientTypesWriter writer) {
        byte[] text = writer.write(source.schema()).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .eTag(ETags.of(text))
                .body(text);
    }
}
