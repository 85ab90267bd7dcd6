package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.DocSet;
import eu.atmpatlas.backend.search.segment.FacetData;

import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Set;

/**
 * Which documents of a segment have the codes of a facet: surely, or surely or possibly.
 *
 * @param possible whether possible matches count too
 * @param statuses a code counts only with one of these statuses, where statements give it a status
 *     of its own; null if the query asks for no status
 */
record FacetMatcher(FacetData data, boolean possible, @Nullable Set<String> statuses) {

    /** The documents with at least one of the codes. */
    FixedBitSet withAny(Collection<String> codes, int size) {
        var passing = new FixedBitSet(size);
        codes.forEach(code -> addWith(code, passing));
        return passing;
    }

    /** Keeps only the documents with the code. */
    void retainWith(String code, FixedBitSet documents) {
        if (!possible && !dependsOnStatus()) {
            DocSet certain = data.certain().get(code);
            if (certain == null) {
                documents.clear();
            } else {
                certain.and(documents);
            }
            return;
        }
        var passing = new FixedBitSet(documents.length());
        addWith(code, passing);
        documents.and(passing);
    }

    /**
     * Removes the documents that have the code. A document that states nothing about it stays. What
     * is past its due date is removed only if possible matches do not count.
     */
    void removeWith(String code, FixedBitSet documents) {
        DocSet certain = data.certain().get(code);
        if (certain != null) {
            certain.andNot(documents);
        }
        DocSet stale = data.stale().get(code);
        if (stale != null && !possible) {
            stale.andNot(documents);
        }
    }

    /** Number of the documents that have the code. */
    int countWith(String code, FixedBitSet documents) {
        if (dependsOnStatus()) {
            var passing = new FixedBitSet(documents.length());
            addWith(code, passing);
            return (int) FixedBitSet.intersectionCount(passing, documents);
        }
        return count(data, code, documents);
    }

    /** Whether statements in this segment have a status that matters. */
    private boolean dependsOnStatus() {
        return statuses != null && data.withStatuses() != null;
    }

    private int count(FacetData of, String code, FixedBitSet documents) {
        int count = count(of.certain().get(code), documents);
        if (!possible) {
            return count;
        }
        // These sets do not overlap: an open document has no narrower codes.
        count += count(of.narrower().get(code), documents);
        FixedBitSet open = of.open();
        DocSet stale = of.stale().get(code);
        if (open == null) {
            return count + count(stale, documents);
        }
        DocSet denied = of.denied().get(code);
        if (denied == null && stale == null) {
            return count + (int) FixedBitSet.intersectionCount(open, documents);
        }
        var rest = documents.clone();
        rest.and(open);
        if (denied != null) {
            denied.andNot(rest);
        }
        if (stale != null) {
            stale.andNot(rest);
        }
        return count + count(stale, documents) + rest.cardinality();
    }

    private static int count(@Nullable DocSet set, FixedBitSet documents) {
        return set == null ? 0 : set.countIn(documents);
    }

    private void addWith(String code, FixedBitSet documents) {
        FixedBitSet withStatuses = data.withStatuses();
        if (statuses == null || withStatuses == null) {
            add(data, code, documents);
            return;
        }
        var passing = new FixedBitSet(documents.length());
        add(data, code, passing);
        passing.andNot(withStatuses);
        for (String status : statuses) {
            FacetData ofStatus = data.withStatus(status);
            if (ofStatus != null) {
                add(ofStatus, code, passing);
            }
        }
        documents.or(passing);
    }

    private void add(FacetData of, String code, FixedBitSet documents) {
        add(of.certain().get(code), documents);
        if (!possible) {
            return;
        }
        add(of.stale().get(code), documents);
        add(of.narrower().get(code), documents);
        FixedBitSet open = of.open();
        if (open == null) {
            return;
        }
        DocSet denied = of.denied().get(code);
        if (denied == null) {
            documents.or(open);
        } else {
            var rest = open.clone();
            denied.andNot(rest);
            documents.or(rest);
        }
    }

    private static void add(@Nullable DocSet set, FixedBitSet documents) {
        if (set != null) {
            set.or(documents);
        }
    }
}
