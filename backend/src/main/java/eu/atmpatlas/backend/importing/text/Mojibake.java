package eu.atmpatlas.backend.importing.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Finds UTF-8 text that a program has read in an 8-bit encoding and saved again: {@code Zürich}
 * became {@code ZÃ¼rich}. The characters are turned back into bytes; where these are UTF-8 for a
 * letter or sign of a European text, the text is damaged.
 */
public final class Mojibake {

    private static final List<ByteTable> TABLES = ByteTable.ofSpreadsheets();

    /** Marks that end a quotation or a sentence, and so may follow a capital by rights. */
    private static final String CLOSING = "“”‘’»«…\u00A0";

    /** What Ã, Â, Ä, Å and their like in other encodings are the first half of. */
    private static final String LATIN_LEADS = "ÃÂÄÅĂĹ√≈";

    private static final int CONTINUATION_BITS = 6;

    private Mojibake() {}

    /** The text as it was before; null if it is not damaged. */
    public static @Nullable String repair(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return null;
        }
        for (ByteTable table : TABLES) {
            String repaired = repair(text, table);
            if (repaired != null) {
                return repaired;
            }
        }
        return null;
    }

    private static @Nullable String repair(String text, ByteTable table) {
        var repaired = new StringBuilder();
        int certain = 0;
        int weak = 0;
        int i = 0;
        while (i < text.length()) {
            int length = sequenceLength(table.byteOf(text.charAt(i)));
            int codePoint = length == 0 ? -1 : decode(text, i, length, table);
            if (codePoint < 0 || !isEuropean(codePoint)) {
                repaired.append(text.charAt(i++));
                continue;
            }
            if (isCertain(text, i, length)) {
                certain++;
            } else {
                weak++;
            }
            repaired.appendCodePoint(codePoint);
            i += length;
        }
        // A single doubtful pair can be chance, such as a capital before a closing quotation mark.
        return certain > 0 || weak > 2 ? repaired.toString() : null;
    }

    private static int sequenceLength(int lead) {
        if (lead >= 0xC2 && lead <= 0xDF) {
            return 2;
        }
        return lead >= 0xE0 && lead <= 0xEF ? 3 : 0;
    }

    private static int decode(String text, int at, int length, ByteTable table) {
        if (at + length > text.length()) {
            return -1;
        }
        int codePoint = table.byteOf(text.charAt(at)) & (length == 2 ? 0x1F : 0x0F);
        for (int i = 1; i < length; i++) {
            int value = table.byteOf(text.charAt(at + i));
            if (value < 0x80 || value > 0xBF) {
                return -1;
            }
            codePoint = codePoint << CONTINUATION_BITS | value & 0x3F;
        }
        return codePoint;
    }

    private static boolean isCertain(String text, int at, int length) {
        if (length > 2) {
            return true;
        }
        char lead = text.charAt(at);
        char second = text.charAt(at + 1);
        boolean insideWord = at > 0 && Character.isLowerCase(text.charAt(at - 1));
        boolean ends = at + 2 >= text.length() || !Character.isLetter(text.charAt(at + 2));
        if (CLOSING.indexOf(second) >= 0 && ends && !insideWord) {
            return false;
        }
        // The Romanian letters are the only ones that may follow such a capital.
        return LATIN_LEADS.indexOf(lead) >= 0 && "ŞşŢţ".indexOf(second) < 0;
    }

    /** Latin, Greek and Cyrillic letters, punctuation, currency and mathematical signs. */
    private static boolean isEuropean(int codePoint) {
        return codePoint >= 0xA0 && codePoint <= 0x17F
                || codePoint >= 0x218 && codePoint <= 0x21B
                || codePoint >= 0x386 && codePoint <= 0x45F
                || codePoint >= 0x1E00 && codePoint <= 0x1EFF
                || codePoint >= 0x2010 && codePoint <= 0x203A
                || codePoint >= 0x20A0 && codePoint <= 0x20BF
                || codePoint >= 0x2100 && codePoint <= 0x22FF
                || codePoint == 0xFEFF
                || codePoint == 0xFFFD;
    }
}
