package eu.atmpatlas.backend.search.segment;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

import java.io.IOException;

/** An immutable set of a segment's documents: a bit set if large, document numbers if small. */
public sealed interface DocSet {

    /** Number of the documents that are in this set. */
    int countIn(FixedBitSet documents);

    /** Adds this set to the documents. */
    void or(FixedBitSet documents);

    /** Removes this set from the documents. */
    void andNot(FixedBitSet documents);

    /** Keeps only the documents that are in this set. */
    void and(FixedBitSet documents);

    /** A large set. */
    record Dense(FixedBitSet bits) implements DocSet {
        @Override
        public int countIn(FixedBitSet documents) {
            return (int) FixedBitSet.intersectionCount(bits, documents);
        }

        @Override
        public void or(FixedBitSet documents) {
            documents.or(bits);
        }

        @Override
        public void andNot(FixedBitSet documents) {
            documents.andNot(bits);
        }

        @Override
        public void and(FixedBitSet documents) {
            documents.and(bits);
        }
    }

    /** A small set. */
    @SuppressWarnings("ArrayRecordComponent") // used in this package only, never compared
    record Sparse(int[] numbers) implements DocSet {
        @Override
        public int countIn(FixedBitSet documents) {
            int count = 0;
            for (int number : numbers) {
                if (documents.get(number)) {
                    count++;
                }
            }
            return count;
        }

        @Override
        public void or(FixedBitSet documents) {
            for (int number : numbers) {
                documents.set(number);
            }
        }

        @Override
        public void andNot(FixedBitSet documents) {
            for (int number : numbers) {
                documents.clear(number);
            }
        }

        @Override
        public void and(FixedBitSet documents) {
            var both = new FixedBitSet(documents.length());
            for (int number : numbers) {
                if (documents.get(number)) {
                    both.set(number);
                }
            }
            documents.and(both);
        }
    }

    /** Reads the documents of a term. */
    static DocSet of(PostingsEnum postings, int size, int documents) throws IOException {
        if (size > documents / Integer.SIZE) {
            var bits = new FixedBitSet(documents);
            bits.or(postings);
            return new Dense(bits);
        }
        var numbers = new int[size];
        for (int i = 0; i < size; i++) {
            int number = postings.nextDoc();
            if (number == DocIdSetIterator.NO_MORE_DOCS) {
                throw new IOException("a term has fewer documents than its document frequency");
            }
            numbers[i] = number;
        }
        return new Sparse(numbers);
    }
}
