package eu.atmpatlas.backend.search.index;

import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.segment.Segment;

import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds the records of which a statement comes past its due date. */
final class DueRecords {

    private DueRecords() {}

    /**
     * Ids of the records that differ between two days: a due date is not before the earlier day,
     * and before the later.
     */
    static Set<String> between(Snapshot snapshot, LocalDate one, LocalDate other)
            throws IOException {
        LocalDate from = one.isBefore(other) ? one : other;
        LocalDate to = one.isBefore(other) ? other : one;
        var ids = new LinkedHashSet<String>();
        for (Segment segment : snapshot.segments()) {
            FixedBitSet due = due(segment.reader(), from, to);
            BinaryDocValues values = DocValues.getBinary(segment.reader(), IndexSchema.ID);
            Bits live = segment.reader().getLiveDocs();
            for (int doc = next(due, 0);
                    doc != DocIdSetIterator.NO_MORE_DOCS;
                    doc = next(due, doc + 1)) {
                if ((live == null || live.get(doc)) && values.advanceExact(doc)) {
                    ids.add(values.binaryValue().utf8ToString());
                }
            }
        }
        return ids;
    }

    private static FixedBitSet due(LeafReader reader, LocalDate from, LocalDate to)
            throws IOException {
        var due = new FixedBitSet(reader.maxDoc());
        Terms terms = reader.terms(IndexSchema.DUE);
        if (terms == null) {
            return due;
        }
        TermsEnum each = terms.iterator();
        var end = new BytesRef(to.toString());
        boolean found = each.seekCeil(new BytesRef(from.toString())) != TermsEnum.SeekStatus.END;
        BytesRef term = found ? each.term() : null;
        for (; term != null && term.compareTo(end) < 0; term = each.next()) {
            due.or(each.postings(null, PostingsEnum.NONE));
        }
        return due;
    }

    private static int next(FixedBitSet bits, int doc) {
        return doc < bits.length() ? bits.nextSetBit(doc) : DocIdSetIterator.NO_MORE_DOCS;
    }
}
