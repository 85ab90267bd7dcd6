package eu.atmpatlas.backend.firstview;

import eu.atmpatlas.backend.embed.Discovery;
import eu.atmpatlas.backend.platform.PageFiles;
import eu.atmpatlas.backend.platform.PageKind;

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
class FirstViews {

    private final PageFiles pages;
    private final FirstAnswers answers;
    private final Discovery discovery;

    FirstViews(PageFiles pages, FirstAnswers answers, Discovery discovery) {
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
                        .filter(pages::speak)
                        .findFirst()
                        .orElse(PageFiles.FIRST_LANGUAGE);
        ResponseEntity<byte[]> page =
                pages.of(answers.kind(request), lang).with(answers.directory(request, lang));
        return ResponseEntity.status(page.getStatusCode())
                .headers(page.getHeaders())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(page.getBody());
    }

    @GetMapping("/directory")
    ResponseEntity<byte[]> directory(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        String spoken = pages.spoken(lang);
        return pages.of(answers.kind(request), spoken)
                .with(discovery.lines(request) + "\n    " + answers.directory(request, spoken));
    }

    @GetMapping("/network")
    ResponseEntity<byte[]> network(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.of(PageKind.NETWORK, lang)
                .with(discovery.lines(request) + "\n    " + answers.any(request));
    }
}
