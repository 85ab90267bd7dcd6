package eu.atmpatlas.backend.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;

/** The addresses of the views whose page asks for all that it shows; a country is no record. */
@Controller
class Views {

    private final PageFiles pages;
    private final HtmlFile explorer;

    Views(PageFiles pages, ResourceLoader resources, FileVersion version) throws IOException {
        this.pages = pages;
        this.explorer =
                new HtmlFile(
                        resources.getResource("classpath:static/explorer/index.html"), version);
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.COMPARE, lang).found();
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.ABOUT, lang).found();
    }

    @GetMapping("/gaps")
    ResponseEntity<byte[]> gaps(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.GAPS, lang).found();
    }

    @GetMapping("/profile/{country:[A-Za-z]{2}}")
    ResponseEntity<byte[]> profile(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.PROFILE, lang).found();
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.API, lang).found();
    }

    @GetMapping("/api/explorer")
    ResponseEntity<byte[]> explorer() {
        return explorer.found();
    }
}
