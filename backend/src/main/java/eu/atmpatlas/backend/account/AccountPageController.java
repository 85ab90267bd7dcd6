package eu.atmpatlas.backend.account;

import eu.atmpatlas.backend.page.PageKind;
import eu.atmpatlas.backend.page.Pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of accounts. They are the same for everybody: the browser loads what they show. */
@Controller
class AccountPageController {

    private final Pages pages;

    AccountPageController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/account")
    ResponseEntity<byte[]> account(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(pages.of(PageKind.ACCOUNT, lang, Pages.address(request)));
    }

    @GetMapping("/members")
    ResponseEntity<byte[]> members(
            @RequestParam(required = false) @Nullable String lang, HttpServletRequest request) {
        return pages.found(pages.of(PageKind.MEMBERS, lang, Pages.address(request)));
    }
}
