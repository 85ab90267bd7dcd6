package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.text.QueryText;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;

/**
 * Gives the highest ranks to matches whose name or other name equals the text or starts with it: 13
 * the name, 12 another name, 11 the name's start, 10 another name's start.
 */
final class ExactNameBoost {

    private static final byte NAME = 13;
    private static final byte ALIAS = 12;
    private static final byte NAME_START = 11;
    private static final byte ALIAS_START = 10;

    /** Sorts after all keys with the same prefix; no name contains this byte. */
    private static final BytesRef LAST_TERM = new BytesRef(new byte[] {(byte) 0xFF});

    private ExactNameBoost() {}

    static void raise(LeafReader leaf, QueryText text, FixedBitSet matches, byte[] ranks)
            throws IOException {
        var names = DocValues.getSorted(leaf, IndexSchema.NAME_KEY);
        var aliases = DocValues.getSortedSet(leaf, IndexSchema.ALIAS_KEYS);
        var start = new BytesRef(text.key());
        var whole = new BytesRef(text.key() + IndexSchema.KEY_END);
        long nameFrom = ordinalFrom(names, start);
        long nameTo = ordinalFrom(names, upperBound(start));
        long nameWholeFrom = ordinalFrom(names, whole);
        long nameWholeTo = ordinalFrom(names, upperBound(whole));
        long aliasFrom = ordinalFrom(aliases, start);
        long aliasTo = ordinalFrom(aliases, upperBound(start));
        long aliasWholeFrom = ordinalFrom(aliases, whole);
        long aliasWholeTo = ordinalFrom(aliases, upperBound(whole));
        if (nameFrom == nameTo && aliasFrom == aliasTo) {
            return;
        }
        for (int doc = matches.nextSetBit(0);
                doc < ranks.length;
                doc = doc + 1 < ranks.length ? matches.nextSetBit(doc + 1) : ranks.length) {
            byte rank = ranks[doc];
            if (names.advanceExact(doc)) {
                int ord = names.ordValue();
                if (ord >= nameWholeFrom && ord < nameWholeTo) {
                    rank = NAME;
                } else if (ord >= nameFrom && ord < nameTo) {
                    rank = NAME_START;
                }
            }
            if (rank < NAME && aliases.advanceExact(doc)) {
                for (int i = 0; i < aliases.docValueCount(); i++) {
                    long ord = aliases.nextOrd();
                    if (ord >= aliasWholeFrom && ord < aliasWholeTo) {
                        rank = ALIAS;
                    } else if (rank < ALIAS_START && ord >= aliasFrom && ord < aliasTo) {
                        rank = ALIAS_START;
                    }
                }
            }
            ranks[doc] = rank;
        }
    }

    private static BytesRef upperBound(BytesRef start) {
        var bytes = new byte[start.length + LAST_TERM.length];
        System.arraycopy(start.bytes, start.offset, bytes, 0, start.length);
        System.arraycopy(LAST_TERM.bytes, LAST_TERM.offset, bytes, start.length, LAST_TERM.length);
        return new BytesRef(bytes);
    }

    private static long ordinalFrom(SortedDocValues values, BytesRef key) throws IOException {
        int ord = values.lookupTerm(key);
        return ord >= 0 ? ord : -1 - ord;
    }

    private static long ordinalFrom(SortedSetDocValues values, BytesRef key) throws IOException {
        long ord = values.lookupTerm(key);
        return ord >= 0 ? ord : -1 - ord;
    }
}
