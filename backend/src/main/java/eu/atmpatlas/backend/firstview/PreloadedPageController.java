package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.embed.OembedDiscovery;
import eu.atmpatlas.backend.page.HtmlPages;
import eu.atmpatlas.backend.page.PageKind;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Collections;
import java.util.Locale;

/**
 * The views that come with their first answers, and that other sites may show: these tell of
 * oEmbed.
 */
@Controller
class PreloadedPageController {

    private final HtmlPages pages;
    private final PreloadedResponses answers;
    private final OembedDiscovery discovery;

    PreloadedPageController(
            HtmlPages pages, PreloadedResponses answers, OembedDiscovery discovery) {
        this.pages = pages;
        this.answers = answers;
        this.discovery = discovery;
    }

    /** The sites, in the reader's own language: the page gives itself their address. */
    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        String lang =
                Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(pages::hasLanguage)
                        .findFirst()
                        .orElse(HtmlPages.DEFAULT_LANGUAGE);
        ResponseEntity<byte[]> page =
                pages.of(answers.kind(request), lang)
                        .withHeadLines(answers.directory(request, lang));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.getBody());
    }

    @GetMapping("/directory")
    ResponseEntity<byte[]> directory(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        String spoken = pages.languageOrDefault(lang);
        return pages.of(answers.kind(request), spoken)
                .withHeadLines(
                        discovery.linkElements(request)
                                + "\n    "
                                + answers.directory(request, spoken));
    }

    @GetMapping("/network")
    ResponseEntity<byte[]> network(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.of(PageKind.NETWORK, lang)
                .withHeadLines(discovery.linkElements(request) + "\n    " + answers.any(request));
    }
}
