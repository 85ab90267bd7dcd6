package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.kind.FacetDefinition;
import eu.atmpatlas.backend.search.facet.Facets;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Where records are that have no place of their own: trials are at their centres. */
public final class RelatedPlaces {

    private RelatedPlaces() {}

    /** A place on the map. */
    public record Place(double lat, double lon) {}

    /**
     * The condition of a circle and a box on related records.
     *
     * @param facet whose codes are their ids
     * @param ids of the related records inside
     */
    record Inside(String facet, List<String> ids) {}

    /** The facet with the records where records of a kind are; empty if they are at a place. */
    public static Optional<FacetDefinition> facet(EntityKind kind) {
        return Facets.of(kind).stream().filter(FacetDefinition::places).findFirst();
    }

    /** The condition of a query; null if it has no circle and no box, or the kind has places. */
    static @Nullable Inside inside(SearchQuery query, List<Segment> segments) throws IOException {
        Optional<FacetDefinition> facet = facet(query.kind());
        if (facet.isEmpty() || (query.near() == null && query.within() == null)) {
            return null;
        }
        String name = facet.get().name();
        Circle circle = query.near() == null ? null : new Circle(query.near());
        var ids = new TreeSet<String>();
        places(name, segments)
                .forEach((id, place) -> {
                    boolean inCircle = circle == null || circle.contains(place.lat(), place.lon());
                    if (inCircle
                            && (query.within() == null
                                    || query.within().contains(place.lat(), place.lon()))) {
                        ids.add(id);
                    }
                });
        return new Inside(name, List.copyOf(ids));
    }

    /** The places of the records that are codes of the facet, by id. */
    public static Map<String, Place> places(String facet, List<Segment> segments)
            throws IOException {
        var codes = new TreeSet<String>();
        for (Segment segment : segments) {
            codes.addAll(segment.data().facet(facet).certain().keySet());
        }
        var places = new HashMap<String, Place>();
        for (String id : codes) {
            for (Segment segment : segments) {
                int doc = find(segment, id);
                if (doc != DocIdSetIterator.NO_MORE_DOCS && segment.data().hasLocation(doc)) {
                    places.put(id, new Place(segment.data().lat(doc), segment.data().lon(doc)));
                }
            }
        }
        return places;
    }

    /** The live document of a record in a segment, or {@link DocIdSetIterator#NO_MORE_DOCS}. */
    public static int find(Segment segment, String id) throws IOException {
        PostingsEnum postings =
                segment.reader().postings(new Term(IndexSchema.ID, id), PostingsEnum.NONE);
        Bits live = segment.reader().getLiveDocs();
        int doc = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
        while (postings != null
                && doc != DocIdSetIterator.NO_MORE_DOCS
                && live != null
                && !live.get(doc)) {
            doc = postings.nextDoc();
        }
        return doc;
    }
}
