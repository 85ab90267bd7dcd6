package eu.atmpatlas.backend.embed;

import eu.atmpatlas.backend.page.Pages;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of views that other sites embed. */
@Controller
class EmbedController {

    private final Pages pages;

    EmbedController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping({"/embed/map", "/embed/list", "/embed/network"})
    ResponseEntity<byte[]> embedded() {
        return pages.template("embed.jte");
    }
}
