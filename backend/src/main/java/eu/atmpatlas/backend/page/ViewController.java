package eu.atmpatlas.backend.page;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Pages that load all of their content from the browser. A country is here because it is not a
 * record.
 */
@Controller
class ViewController {

    private final Pages pages;

    ViewController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/compare")
    ResponseEntity<byte[]> compare(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.COMPARE, lang, request);
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.ABOUT, lang, request);
    }

    @GetMapping("/need")
    ResponseEntity<byte[]> need(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.NEED, lang, request);
    }

    @GetMapping("/search")
    ResponseEntity<byte[]> search(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.SEARCH, lang, request);
    }

    @GetMapping("/gaps")
    ResponseEntity<byte[]> gaps(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.GAPS, lang, request);
    }

    @GetMapping("/products")
    ResponseEntity<byte[]> products(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.PRODUCTS, lang, request);
    }

    @GetMapping("/inspections")
    ResponseEntity<byte[]> inspections(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.INSPECTIONS, lang, request);
    }

    @GetMapping("/routes/compare")
    ResponseEntity<byte[]> routes(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.ROUTES, lang, request);
    }

    @GetMapping("/api")
    ResponseEntity<byte[]> api(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return view(PageKind.API, lang, request);
    }

    @GetMapping("/api/explorer")
    ResponseEntity<byte[]> explorer() {
        return pages.template("explorer.jte");
    }

    private ResponseEntity<byte[]> view(
            PageKind kind, @Nullable String lang, HttpServletRequest request) {
        return pages.found(pages.of(kind, lang, Pages.address(request)));
    }
}
