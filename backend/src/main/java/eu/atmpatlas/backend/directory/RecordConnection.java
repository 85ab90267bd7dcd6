package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.search.MapPoint;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchPage;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code SiteConnection} and the connections of the other kinds: a page of the matches, and the
 * matches themselves. Totals and points are computed only if the client asks for them.
 */
record RecordConnection(SearchResult result, SearchPage page) {

    public int totalCount() {
        return result.total();
    }

    public PageInfo pageInfo() {
        return PageInfo.of(page.hits(), SearchHit::cursor, page.hasNext(), page.hasPrevious());
    }

    public List<MapPoint> points() {
        return result.points();
    }

    /** {@code SiteEdge} and the edges of the other kinds: a match on a page. */
    record RecordEdge(SearchHit hit, Entity node) {

        public String cursor() {
            return hit.cursor();
        }

        public @Nullable Double distanceKm() {
            return hit.distanceKm();
        }
    }
}
