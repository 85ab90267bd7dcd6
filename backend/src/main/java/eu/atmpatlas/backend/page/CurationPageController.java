package eu.atmpatlas.backend.page;

import eu.atmpatlas.graph.kind.EntityKind;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.stream.Stream;

/** The pages on which people propose and decide changes. Search engines do not list them. */
@Controller
class CurationPageController {

    private final Pages pages;

    CurationPageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/correct/{kind}/{id}")
    ResponseEntity<byte[]> correct(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return ofKind(kind, lang, request);
    }

    @GetMapping("/add/{kind}")
    ResponseEntity<byte[]> add(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        return ofKind(kind, lang, request);
    }

    @GetMapping("/proposal/{id}")
    ResponseEntity<byte[]> proposal(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(pages.of(PageKind.PROPOSAL, lang, Pages.address(request)));
    }

    @GetMapping("/review")
    ResponseEntity<byte[]> review(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(pages.of(PageKind.REVIEW, lang, Pages.address(request)));
    }

    private ResponseEntity<byte[]> ofKind(
            String kind, @Nullable String lang, HttpServletRequest request) {
        boolean known = Stream.of(EntityKind.values()).anyMatch(one -> one.path().equals(kind));
        Page page =
                pages.of(
                        known ? PageKind.CORRECT : PageKind.NOT_FOUND,
                        lang,
                        Pages.address(request));
        return known ? pages.found(page) : pages.as(HttpStatus.NOT_FOUND, page);
    }
}
