package eu.atmpatlas.backend.entity;

import eu.atmpatlas.backend.platform.IndexPage;
import eu.atmpatlas.graph.entity.Entity;
import eu.atmpatlas.graph.live.LiveRecords;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.net.URI;
import java.util.Optional;

/**
 * The addresses of records: the page where there is such a record, the same page with 404 where
 * there is not, and the way to the right address from the id of a merged record.
 */
@Controller
class RecordPages {

    private final IndexPage page;
    private final LiveRecords records;

    RecordPages(IndexPage page, LiveRecords records) {
        this.page = page;
        this.records = records;
    }

    @GetMapping("/{kind:institution|site|expert|initiative|regulator|product}/{id}")
    ResponseEntity<byte[]> record(
            @PathVariable String kind, @PathVariable String id, HttpServletRequest asked) {
        Optional<Entity> found = records.find(id);
        if (found.isEmpty()) {
            return page.as(HttpStatus.NOT_FOUND);
        }
        Entity record = found.get();
        if (record.id().equals(id) && record.kind().path().equals(kind)) {
            return page.found();
        }
        String query = asked.getQueryString() == null ? "" : "?" + asked.getQueryString();
        return ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                .location(URI.create("/" + record.kind().path() + "/" + record.id() + query))
                .build();
    }
}
