package eu.atmpatlas.backend.firstview;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Short addresses of the directories: {@code /events} leads to the directory of events. */
@Controller
class DirectoryRedirectController {

    @GetMapping("/{kind:#{T(eu.atmpatlas.backend.kind.KindMapping).plurals()}}")
    ResponseEntity<Void> directory(@PathVariable String kind, HttpServletRequest request) {
        String query = request.getQueryString();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(
                        HttpHeaders.LOCATION,
                        "/directory?kind=" + kind + (query == null ? "" : "&" + query))
                .build();
    }
}
