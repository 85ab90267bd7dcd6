package eu.atmpatlas.backend.platform;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The addresses of the views that are not of one record; a country is none. */
@Controller
class Views {

    private final IndexPage page;

    Views(IndexPage page) {
        this.page = page;
    }

    @GetMapping({
        "/",
        "/directory",
        "/compare",
        "/about",
        "/network",
        "/gaps",
        "/profile/{country:[A-Za-z]{2}}",
        "/api"
    })
    ResponseEntity<byte[]> view() {
        return page.found();
    }
}
