package eu.atmpatlas.backend.platform;

import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import java.io.IOException;

/**
 * The addresses of the views that are neither of one record nor shown in other sites; a country is
 * no record.
 */
@Controller
class Views {

    private final HtmlFile page;
    private final HtmlFile explorer;

    Views(HtmlFile page, ResourceLoader resources, FileVersion version) throws IOException {
        this.page = page;
        this.explorer =
                new HtmlFile(
                        resources.getResource("classpath:static/explorer/index.html"), version);
    }

    @GetMapping({"/", "/compare", "/about", "/gaps", "/profile/{country:[A-Za-z]{2}}", "/api"})
    ResponseEntity<byte[]> view() {
        return page.found();
    }

    @GetMapping("/api/explorer")
    ResponseEntity<byte[]> explorer() {
        return explorer.found();
    }
}
