package eu.atmpatlas.backend.profile;

import eu.atmpatlas.backend.gaps.GapRequestReader;
import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Locale;

/**
 * The page {@code /profile/NL}: the profile of a country, a group of countries ({@code BENELUX}), a
 * selection of countries ({@code BE-NL}) or a NUTS region ({@code NL32}). Its status is 404 if the
 * atlas knows no such region.
 */
@Controller
class ProfilePageController {

    private final Pages pages;
    private final GapRequestReader requestReader;

    ProfilePageController(Pages pages, GapRequestReader requestReader) {
        this.pages = pages;
        this.requestReader = requestReader;
    }

    @GetMapping("/profile/{code:" + ProfileRequest.CODE + "}")
    ResponseEntity<byte[]> profile(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String lang,
            HttpServletRequest request) {
        var page = pages.of(PageKind.PROFILE, lang, Pages.address(request));
        boolean known =
                requestReader.state().geography().region(code.toUpperCase(Locale.ROOT)).isPresent();
        return known ? pages.found(page) : pages.as(HttpStatus.NOT_FOUND, page);
    }
}
