package eu.atmpatlas.backend.linked;

import eu.atmpatlas.backend.http.ETags;
import eu.atmpatlas.backend.http.PublicUrl;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Serves the ontology of the RDF statements and their SHACL shapes. */
@Controller
final class OntologyController {

    /** Base address in the files, replaced by the atlas's own. */
    private static final String PLACEHOLDER_BASE = "https://atlas.invalid";

    private static final MediaType TURTLE = new MediaType("text", "turtle", StandardCharsets.UTF_8);

    private final PublicUrl address;

    OntologyController(PublicUrl address) {
        this.address = address;
    }

    @GetMapping({"/ontology", "/ontology.ttl"})
    ResponseEntity<byte[]> ontology() {
        return file("ontology.ttl");
    }

    @GetMapping({"/shapes", "/shapes.ttl"})
    ResponseEntity<byte[]> shapes() {
        return file("shapes.ttl");
    }

    private ResponseEntity<byte[]> file(String name) {
        byte[] body = read(name, address).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(TURTLE)
                .cacheControl(CacheControl.noCache())
                .eTag(ETags.of(body))
                .body(body);
    }

    /** A file with the addresses of this atlas. */
    static String read(String name, PublicUrl address) {
        try {
            return new ClassPathResource(name, OntologyController.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace(PLACEHOLDER_BASE, address.of(""));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
