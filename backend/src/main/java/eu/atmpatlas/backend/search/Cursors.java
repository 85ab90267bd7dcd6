package eu.atmpatlas.backend.search;

import eu.atmpatlas.backend.platform.BadInputException;
import eu.atmpatlas.backend.search.text.Words;

import org.apache.lucene.util.BytesRef;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

/**
 * Places as opaque texts. A cursor holds sort values and no position, so it stays right while
 * records come and go; and it tells for what order of what kind it was made, because it means
 * nothing in another.
 */
final class Cursors {

    private static final byte VERSION = 1;
    private static final int HEAD = Byte.BYTES + Integer.BYTES + Long.BYTES;
    private static final int LONGEST = 8_000;

    private final int basis;

    /** For the pages of a query in an order. */
    Cursors(SearchQuery query, SearchOrder order) {
        String about =
                switch (order) {
                    case DISTANCE -> String.valueOf(query.near());
                    case RELEVANCE -> query.text() == null ? "" : Words.key(query.text());
                    case NAME, COUNTRY, UPDATED -> "";
                };
        String told = query.kind() + " " + order + " " + about;
        this.basis = checksum(told.getBytes(StandardCharsets.UTF_8));
    }

    String encode(Keyset place) {
        BytesRef key = place.key();
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + key.length + Integer.BYTES);
        bytes.put(VERSION).putInt(basis).putLong(place.number());
        bytes.put(key.bytes, key.offset, key.length);
        bytes.putInt(checksum(Arrays.copyOf(bytes.array(), bytes.position())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads a cursor.
     *
     * @param field the argument that it came in
     * @throws BadInputException if it is none, or one of another list
     */
    Keyset decode(String field, String cursor) {
        byte[] bytes = bytes(field, cursor);
        ByteBuffer read = ByteBuffer.wrap(bytes);
        int end = bytes.length - Integer.BYTES;
        if (end < HEAD
                || read.get() != VERSION
                || read.getInt(end) != checksum(Arrays.copyOf(bytes, end))) {
            throw none(field, cursor);
        }
        if (read.getInt() != basis) {
            throw new BadInputException(
                    field, "is a cursor of another list: of another kind, order, text or place");
        }
        return new Keyset(read.getLong(), new BytesRef(bytes, HEAD, end - HEAD));
    }

    private static byte[] bytes(String field, String cursor) {
        try {
            if (cursor.length() <= LONGEST) {
                return Base64.getUrlDecoder().decode(cursor);
            }
        } catch (IllegalArgumentException notBase64) {
            // Told below.
        }
        throw none(field, cursor);
    }

    private static BadInputException none(String field, String cursor) {
        String shown = cursor.length() <= 40 ? cursor : cursor.substring(0, 40) + "...";
        return new BadInputException(field, "is not a cursor that was given out: " + shown);
    }

    private static int checksum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return (int) sum.getValue();
    }
}
