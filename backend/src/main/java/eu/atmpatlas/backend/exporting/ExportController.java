package eu.atmpatlas.backend.exporting;

import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.paging.PageRequest;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

/**
 * {@code GET /export/sites.csv?filter={"country":{"any":["NL"]}}&order=NAME&lang=nl}: the records
 * of a kind that match a filter, as a file. Errors of the request are reported before the first
 * byte, as {@code application/problem+json}.
 */
@Controller
class ExportController {

    private final Exporter exporter;
    private final Clock clock;

    ExportController(Exporter exporter, Clock clock) {
        this.exporter = exporter;
        this.clock = clock;
    }

    @GetMapping("/export/{table:[a-z-]+}.{format:[a-z]+}")
    void export(
            @PathVariable String table,
            @PathVariable String format,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        ExportSpecification specification =
                ExportSpecificationReader.read(table, format, parameters, clock.instant());
        try (SearchResult matches = exporter.find(specification)) {
            // Refuses an order that the filter does not support, before the response begins.
            matches.page(PageRequest.first(specification.order(), 0));
            response.setContentType(specification.format().mediaType());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(specification.fileName())
                            .build()
                            .toString());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
            exporter.write(specification, matches, response.getOutputStream());
        }
    }
}
