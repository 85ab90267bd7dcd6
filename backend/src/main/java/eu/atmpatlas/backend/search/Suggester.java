package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.search.index.IndexSchema;
import eu.atmpatlas.backend.search.index.Segment;
import eu.atmpatlas.backend.search.index.Snapshot;
import eu.atmpatlas.backend.search.text.Highlighter;
import eu.atmpatlas.backend.search.text.TypedText;
import eu.atmpatlas.graph.kind.EntityKind;

import org.apache.lucene.document.Document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds records of many kinds as somebody types. */
final class Suggester {

    private static final Set<String> SHOWN =
            Set.of(IndexSchema.KIND, IndexSchema.NAME, IndexSchema.ALIAS);

    private Suggester() {}

    /** The best fitting ones, best first; none while nothing is typed that could be looked for. */
    static List<Suggestion> suggest(Snapshot snapshot, String text, Set<EntityKind> kinds, int most)
            throws IOException {
        Criteria criteria = Criteria.of(kinds, text);
        TypedText typed = criteria.text();
        var suggestions = new ArrayList<Suggestion>();
        if (typed == null) {
            return suggestions;
        }
        List<SegmentMatches> segments = Matches.evaluate(snapshot, criteria);
        var selection = new Selection(segments, SearchOrder.RELEVANCE, null);
        for (Selection.Picked picked : selection.pick(null, most, false)) {
            Segment segment = segments.get(picked.segment()).segment();
            suggestions.add(suggestion(segment, picked.doc(), typed));
        }
        return suggestions;
    }

    private static Suggestion suggestion(Segment segment, int doc, TypedText typed)
            throws IOException {
        Document shown = segment.reader().storedFields().document(doc, SHOWN);
        String name = shown.get(IndexSchema.NAME);
        return new Suggestion(
                Values.text(segment, IndexSchema.ID, doc),
                EntityKind.valueOf(shown.get(IndexSchema.KIND)),
                name,
                Highlighter.highlight(typed, name, List.of(shown.getValues(IndexSchema.ALIAS))));
    }
}
