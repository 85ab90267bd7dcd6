package eu.atmpatlas.backend.search.paging;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.search.certainty.Certainty;
import eu.atmpatlas.backend.search.query.SearchOrder;
import eu.atmpatlas.backend.search.query.SearchQuery;
import eu.atmpatlas.backend.search.text.Tokenizer;

import org.apache.lucene.util.BytesRef;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Encodes positions as opaque cursors. A cursor holds sort values and no offset, so it stays valid
 * while records change. It also holds a hash of kind, order and context, because it is valid only
 * for that list.
 */
public final class CursorCodec {

    /** First byte of the cursors of certain matches. */
    private static final byte MATCHES = 1;

    /** First byte of the cursors of possible matches. */
    private static final byte MAY_MATCH = 2;

    private static final int HEADER_BYTES = Byte.BYTES + Integer.BYTES + Long.BYTES;
    private static final int MAX_LENGTH = 8_000;

    private final int contextHash;

    /** A codec for a query in a given order. */
    public CursorCodec(SearchQuery query, SearchOrder order) {
        String orderContext =
                switch (order) {
                    case DISTANCE -> String.valueOf(query.near());
                    case RELEVANCE -> query.text() == null ? "" : Tokenizer.sortKey(query.text());
                    case NAME, COUNTRY, UPDATED, NEWEST, OLDEST -> "";
                };
        String context = query.kind() + " " + order + " " + orderContext;
        this.contextHash = checksum(context.getBytes(StandardCharsets.UTF_8));
    }

    public String encode(SortKey sortKey) {
        BytesRef key = sortKey.key();
        ByteBuffer bytes = ByteBuffer.allocate(HEADER_BYTES + key.length + Integer.BYTES);
        bytes.put(sortKey.certainty() == Certainty.MATCHES ? MATCHES : MAY_MATCH)
                .putInt(contextHash)
                .putLong(sortKey.number());
        bytes.put(key.bytes, key.offset, key.length);
        bytes.putInt(checksum(Arrays.copyOf(bytes.array(), bytes.position())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Decodes a cursor.
     *
     * @param field the argument that contained it
     * @throws BadInputException if it is not a cursor, or one of another list
     */
    public SortKey decode(String field, String cursor) {
        byte[] bytes = bytes(field, cursor);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        int end = bytes.length - Integer.BYTES;
        if (end < HEADER_BYTES) {
            throw invalid(field, cursor);
        }
        byte group = read.get();
        if ((group != MATCHES && group != MAY_MATCH)
                || read.getInt(end) != checksum(Arrays.copyOf(bytes, end))) {
            throw invalid(field, cursor);
        }
        if (read.getInt() != contextHash) {
            throw new BadInputException(
                    field, "is a cursor of another list: the kind, order, text or place differs");
        }
        return new SortKey(
                group == MATCHES ? Certainty.MATCHES : Certainty.MAY_MATCH,
                read.getLong(),
                new BytesRef(bytes, HEADER_BYTES, end - HEADER_BYTES));
    }

    private static byte[] bytes(String field, String cursor) {
        try {
            if (cursor.length() <= MAX_LENGTH) {
                return Base64.getUrlDecoder().decode(cursor);
            }
        } catch (IllegalArgumentException notBase64) {
            // Reported below.
        }
        throw invalid(field, cursor);
    }

    private static BadInputException invalid(String field, String cursor) {
        String shown = cursor.length() <= 40 ? cursor : cursor.substring(0, 40) + "...";
        return new BadInputException(field, "is not a valid cursor: " + shown);
    }

    private static int checksum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
