package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.embed.OembedDiscovery;
import eu.atmpatlas.backend.page.MessageCatalogue;
import eu.atmpatlas.backend.page.Page;
import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Collections;
import java.util.Locale;

/** Pages with preloaded responses. Other sites can embed them, so they announce oEmbed. */
@Controller
class PreloadedPageController {

    private final Pages pages;
    private final MessageCatalogue catalogue;
    private final PreloadedResponses responses;
    private final OembedDiscovery discovery;

    PreloadedPageController(
            Pages pages,
            MessageCatalogue catalogue,
            PreloadedResponses responses,
            OembedDiscovery discovery) {
        this.pages = pages;
        this.catalogue = catalogue;
        this.responses = responses;
        this.discovery = discovery;
    }

    /**
     * The directory of sites in the browser's language. The front end changes the address to that
     * of the directory.
     */
    @GetMapping("/")
    ResponseEntity<byte[]> home(HttpServletRequest request) {
        String lang =
                Collections.list(request.getLocales()).stream()
                        .map(Locale::getLanguage)
                        .filter(catalogue::supports)
                        .findFirst()
                        .orElse(MessageCatalogue.DEFAULT_LANGUAGE);
        Page page = pages.of(PageKind.DIRECTORY, lang, "/directory");
        ResponseEntity<byte[]> found = pages.found(responses.directory(page, request));
        return ResponseEntity.status(found.getStatusCode())
                .headers(found.getHeaders())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(found.getBody());
    }

    @GetMapping("/directory")
    ResponseEntity<byte[]> directory(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(responses.directory(page(PageKind.DIRECTORY, lang, request), request));
    }

    @GetMapping("/network")
    ResponseEntity<byte[]> network(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(responses.other(page(PageKind.NETWORK, lang, request), request));
    }

    private Page page(PageKind kind, @Nullable String lang, HttpServletRequest request) {
        return pages.of(kind, lang, Pages.address(request))
                .withAlternates(discovery.alternates(request));
    }
}
