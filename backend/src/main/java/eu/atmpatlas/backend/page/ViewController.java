package eu.atmpatlas.backend.page;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;

/** The addresses of the views whose page asks for all that it shows; a country is no record. */
@Controller
class ViewController {

    private final HtmlPages pages;
    private final HtmlPage explorer;

    ViewController(HtmlPages pages, ResourceLoader resources, AssetVersion version)
            throws IOException {
        this.pages = pages;
        this.explorer =
                new HtmlPage(
                        resources.getResource("classpath:static/explorer/index.html"), version);
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.COMPARE, lang).respond();
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.ABOUT, lang).respond();
    }

    @GetMapping("/gaps")
    ResponseEntity<byte[]> gaps(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.GAPS, lang).respond();
    }

    @GetMapping("/profile/{country:[A-Za-z]{2}}")
    ResponseEntity<byte[]> profile(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.PROFILE, lang).respond();
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(@RequestParam(required = false) @Nullable String lang) {
        return pages.of(PageKind.API, lang).respond();
    }

    @GetMapping("/api/explorer")
    ResponseEntity<byte[]> explorer() {
        return explorer.respond();
    }
}
