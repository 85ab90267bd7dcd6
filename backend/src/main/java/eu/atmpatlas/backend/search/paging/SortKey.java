package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.search.certainty.Certainty;

import org.apache.lucene.util.BytesRef;

/**
 * A match's position in an order: certain matches first, then by the number, then by the key, which
 * is unique.
 *
 * @param certainty of the match
 * @param number rank, distance or time as an ascending number; 0 in orders by key alone
 * @param key country, folded name and id, as UTF-8
 */
public record SortKey(Certainty certainty, long number, BytesRef key)
        implements Comparable<SortKey> {

    @Override
    public int compareTo(SortKey other) {
        int byCertainty = certainty.compareTo(other.certainty);
        if (byCertainty != 0) {
            return byCertainty;
        }
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : key.compareTo(other.key);
    }
}
