package eu.atmpatlas.backend.search.paging;

import org.apache.lucene.util.BytesRef;

/**
 * A match's position in an order: by the number, then by the key, which is unique.
 *
 * @param number rank, distance or time as an ascending number; 0 in orders by key alone
 * @param key country, folded name and id, as UTF-8
 */
public record SortKey(long number, BytesRef key) implements Comparable<SortKey> {

    @Override
    public int compareTo(SortKey other) {
        int byNumber = Long.compare(number, other.number);
        return byNumber != 0 ? byNumber : key.compareTo(other.key);
    }
}
