package eu.atmpatlas.backend.search.match;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import eu.atmpatlas.backend.search.certainty.Verdict;
import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;
import eu.atmpatlas.graph.place.Point;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Whether a record meets each criterion of a query, as the search itself decides it.
 *
 * @param point where the record is; null if that is not stated
 * @param verdicts in the order of {@link SingleCriteria}
 */
public record CriterionVerdicts(
        String id, String name, @Nullable Point point, List<Verdict> verdicts) {

    /** Copies the verdicts. */
    public CriterionVerdicts {
        verdicts = List.copyOf(verdicts);
    }

    /** Passes every record of a segment that meets or may meet a criterion to the consumer. */
    public static void forEach(
            Segment segment, QueryCriteria criteria, Consumer<CriterionVerdicts> each)
            throws IOException {
        var certain = new ArrayList<FixedBitSet>();
        var possible = new ArrayList<FixedBitSet>();
        var some = new FixedBitSet(segment.size());
        for (QueryCriteria single : SingleCriteria.of(criteria)) {
            SegmentMatches met = SegmentMatches.of(segment, single);
            certain.add(met.matches());
            possible.add(met.possible().matches());
            some.or(met.possible().matches());
        }
        BinaryDocValues ids = DocValues.getBinary(segment.reader(), IndexSchema.ID);
        BinaryDocValues names = DocValues.getBinary(segment.reader(), IndexSchema.NAME);
        for (int doc = next(some, 0); doc != NO_MORE_DOCS; doc = next(some, doc + 1)) {
            if (!ids.advanceExact(doc) || !names.advanceExact(doc)) {
                continue;
            }
            var verdicts = new ArrayList<Verdict>(certain.size());
            for (int i = 0; i < certain.size(); i++) {
                verdicts.add(
                        certain.get(i).get(doc)
                                ? Verdict.YES
                                : possible.get(i).get(doc) ? Verdict.MAY : Verdict.NO);
            }
            each.accept(
                    new CriterionVerdicts(
                            ids.binaryValue().utf8ToString(),
                            names.binaryValue().utf8ToString(),
                            segment.data().hasLocation(doc)
                                    ? new Point(segment.data().lat(doc), segment.data().lon(doc))
                                    : null,
                            verdicts));
        }
    }

    private static int next(FixedBitSet bits, int doc) {
        return doc < bits.length() ? bits.nextSetBit(doc) : NO_MORE_DOCS;
    }
}
