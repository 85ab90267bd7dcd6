package eu.atmpatlas.backend.search.match;

import eu.atmpatlas.backend.search.segment.IndexSchema;
import eu.atmpatlas.backend.search.text.QueryText;
import eu.atmpatlas.backend.search.text.QueryToken;
import eu.atmpatlas.backend.search.text.TokenMatch;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/**
 * Ranks the documents of a segment by a text. The rank depends only on the document and the text: 0
 * is no match; 1 to 9 tell how, and in which field, the worst of the words matches (exact above
 * prefix above fuzzy; within each, name above other name above city and operator). {@link
 * ExactNameBoost} ranks full names above these.
 */
final class TextRanking {

    /** Fields, the least important first. */
    private static final List<String> FIELDS =
            List.of(IndexSchema.PLACE_TOKENS, IndexSchema.ALIAS_TOKENS, IndexSchema.NAME_TOKENS);

    private TextRanking() {}

    /** Ranks by document number. The text must have words. */
    static byte[] of(LeafReader leaf, QueryText text) throws IOException {
        byte[] ranks = null;
        for (QueryText.QueryWord word : text.words()) {
            ranks = ranks == null ? ofWord(leaf, word) : minimum(ranks, ofWord(leaf, word));
        }
        if (ranks == null) {
            throw new IllegalArgumentException("there are no words to rank by");
        }
        return ranks;
    }

    private static byte[] ofWord(LeafReader leaf, QueryText.QueryWord word) throws IOException {
        byte[] best = new byte[leaf.maxDoc()];
        for (List<QueryToken> alternative : word.alternatives()) {
            byte[] ranks = null;
            for (QueryToken token : alternative) {
                ranks = ranks == null ? ofToken(leaf, token) : minimum(ranks, ofToken(leaf, token));
            }
            if (ranks != null) {
                for (int doc = 0; doc < best.length; doc++) {
                    best[doc] = (byte) Math.max(best[doc], ranks[doc]);
                }
            }
        }
        return best;
    }

    private static byte[] minimum(byte[] target, byte[] other) {
        for (int doc = 0; doc < target.length; doc++) {
            target[doc] = (byte) Math.min(target[doc], other[doc]);
        }
        return target;
    }

    private static byte[] ofToken(LeafReader leaf, QueryToken token) throws IOException {
        var ranks = new byte[leaf.maxDoc()];
        for (int field = 0; field < FIELDS.size(); field++) {
            Terms terms = leaf.terms(FIELDS.get(field));
            if (terms != null) {
                if (token.fuzzyAutomaton() != null) {
                    // The automaton is of type NORMAL: a fuzzy automaton never accepts just one
                    // term or all terms.
                    raise(
                            ranks,
                            token.fuzzyAutomaton().getTermsEnum(terms),
                            null,
                            rank(TokenMatch.FUZZY, field));
                }
                TermsEnum each = terms.iterator();
                TermsEnum.SeekStatus found = each.seekCeil(token.bytes());
                if (found != TermsEnum.SeekStatus.END) {
                    if (found == TermsEnum.SeekStatus.FOUND) {
                        raise(
                                ranks,
                                each.postings(null, PostingsEnum.NONE),
                                rank(TokenMatch.EXACT, field));
                    } else if (!token.isWhole()
                            && StringHelper.startsWith(each.term(), token.bytes())) {
                        raise(
                                ranks,
                                each.postings(null, PostingsEnum.NONE),
                                rank(TokenMatch.PREFIX, field));
                    } else {
                        continue;
                    }
                    if (!token.isWhole()) {
                        raise(ranks, each, token.bytes(), rank(TokenMatch.PREFIX, field));
                    }
                }
            }
        }
        return ranks;
    }

    private static byte rank(TokenMatch match, int field) {
        return (byte) ((match.ordinal() - 1) * FIELDS.size() + field + 1);
    }

    /** Raises the ranks for the following terms, while they have the prefix, if one is given. */
    private static void raise(byte[] ranks, TermsEnum each, @Nullable BytesRef prefix, byte rank)
            throws IOException {
        PostingsEnum postings = null;
        for (BytesRef term = each.next();
                term != null && (prefix == null || StringHelper.startsWith(term, prefix));
                term = each.next()) {
            postings = each.postings(postings, PostingsEnum.NONE);
            raise(ranks, postings, rank);
        }
    }

    private static void raise(byte[] ranks, PostingsEnum postings, byte rank) throws IOException {
        for (int doc = postings.nextDoc();
                doc != DocIdSetIterator.NO_MORE_DOCS;
                doc = postings.nextDoc()) {
            if (ranks[doc] < rank) {
                ranks[doc] = rank;
            }
        }
    }
}
