package eu.atmpatlas.backend.directory;

import eu.atmpatlas.backend.graphql.PageInfo;
import eu.atmpatlas.backend.reason.MatchReason;
import eu.atmpatlas.backend.search.MapPoint;
import eu.atmpatlas.backend.search.SearchHit;
import eu.atmpatlas.backend.search.SearchPage;
import eu.atmpatlas.backend.search.SearchResult;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.graph.entity.Entity;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * {@code SiteConnection} and the connections of the other kinds: a page of the matches, and the
 * matches themselves. Totals and points are computed only if the client asks for them.
 */
record RecordConnection(SearchResult result, SearchPage page, SearchOrder order) {

    public int totalCount() {
        return result.total();
    }

    public int mayCount() {
        return result.mayTotal();
    }

    public PageInfo pageInfo() {
        return PageInfo.of(page.hits(), SearchHit::cursor, page.hasNext(), page.hasPrevious());
    }

    public List<MapPoint> points() {
        return result.points();
    }

    /** {@code SiteEdge} and the edges of the other kinds: a match on a page. */
    record RecordEdge(SearchHit hit, Entity node, List<MatchReason> reasons) {

        public String cursor() {
            return hit.cursor();
        }

        public Certainty certainty() {
            return hit.certainty();
        }

        public @Nullable Double distanceKm() {
            return hit.distanceKm();
        }
    }

    /** {@code SiteNearMiss} and those of the other kinds. */
    record NearMiss(Entity node, MatchReason missing) {}
}
