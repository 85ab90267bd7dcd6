package eu.atmpatlas.backend.importing.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The bytes from 0x80 that the characters of an 8-bit encoding stand for. Reading UTF-8 text in
 * such an encoding damages all its accents; the table leads back to the bytes.
 */
final class ByteTable {

    private static final int FIRST = 0x80;
    private static final int LAST = 0xFF;
    private static final int C1_END = 0x9F;

    private final Map<Character, Integer> bytes = new HashMap<>();

    private ByteTable(Charset charset) {
        for (int value = FIRST; value <= LAST; value++) {
            String decoded = new String(new byte[] {(byte) value}, charset);
            if (decoded.length() == 1 && decoded.charAt(0) != '\uFFFD') {
                bytes.put(decoded.charAt(0), value);
            }
        }
        // Programs keep the bytes that an encoding leaves undefined, as in ISO 8859-1.
        for (int value = FIRST; value <= C1_END; value++) {
            bytes.putIfAbsent((char) value, value);
        }
    }

    /** The tables of the encodings in which spreadsheets open UTF-8 files in Europe. */
    static List<ByteTable> ofSpreadsheets() {
        var tables = new ArrayList<ByteTable>();
        for (String name : List.of("windows-1252", "windows-1250", "x-MacRoman")) {
            if (Charset.isSupported(name)) {
                tables.add(new ByteTable(Charset.forName(name)));
            }
        }
        return List.copyOf(tables);
    }

    /** The byte of a character; -1 if it stands for none from 0x80. */
    int byteOf(char character) {
        return bytes.getOrDefault(character, -1);
    }
}
