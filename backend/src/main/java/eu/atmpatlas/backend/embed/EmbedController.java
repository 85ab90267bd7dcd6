package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.page.AssetVersion;
import eu.atmpatlas.backend.page.HtmlPage;

import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;

/** Views for other sites. */
@Controller
class EmbedController {

    private final HtmlPage embedded;

    EmbedController(ResourceLoader resources, AssetVersion version) throws IOException {
        this.embedded =
                new HtmlPage(resources.getResource("classpath:static/embed/index.html"), version);
    }

    @GetMapping({"/embed/map", "/embed/list", "/embed/network"})
    ResponseEntity<byte[]> embedded() {
        return embedded.respond();
    }
}
