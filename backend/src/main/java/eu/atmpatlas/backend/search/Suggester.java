package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.Snapshot;
import eu.atmpatlas.backend.search.match.QueryCriteria;
import eu.atmpatlas.backend.search.match.SegmentMatches;
import eu.atmpatlas.backend.search.match.StoredValues;
import eu.atmpatlas.backend.search.paging.KeysetPager;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.backend.search.text.Highlighter;
import eu.atmpatlas.backend.search.text.QueryText;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.document.Document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds records of several kinds for autocomplete. */
final class Suggester {

    private static final Set<String> STORED_FIELDS =
            Set.of(IndexSchema.KIND, IndexSchema.NAME, IndexSchema.ALIAS);

    private Suggester() {}

    /** The best matches, best first; none if the text has no searchable token. */
    static List<Suggestion> suggest(Snapshot snapshot, String text, Set<EntityKind> kinds, int max)
            throws IOException {
        QueryCriteria criteria = QueryCriteria.of(kinds, text);
        QueryText queryText = criteria.text();
        var suggestions = new ArrayList<Suggestion>();
        if (queryText == null) {
            return suggestions;
        }
        List<SegmentMatches> segments = SearchResult.evaluate(snapshot, criteria);
        var pager = new KeysetPager(segments, SearchOrder.RELEVANCE, null, false);
        for (KeysetPager.Match picked : pager.pick(null, max, false)) {
            Segment segment = segments.get(picked.segment()).segment();
            suggestions.add(suggestion(segment, picked.doc(), queryText));
        }
        return suggestions;
    }

    private static Suggestion suggestion(Segment segment, int doc, QueryText queryText)
            throws IOException {
        Document shown = segment.reader().storedFields().document(doc, STORED_FIELDS);
        String name = shown.get(IndexSchema.NAME);
        return new Suggestion(
                StoredValues.text(segment, IndexSchema.ID, doc),
                EntityKind.valueOf(shown.get(IndexSchema.KIND)),
                name,
                Highlighter.highlight(
                        queryText, name, List.of(shown.getValues(IndexSchema.ALIAS))));
    }
}
