package eu.atmpatlas.backend.importing.text;

import java.text.Normalizer;

/**
 * Text without what nobody can see: zero-width characters, marks of the writing direction, and
 * spaces other than the ordinary one. Accents are composed (NFC), so that equal words are equal.
 */
public final class PlainText {

    private PlainText() {}

    /** The plain text, without spaces at its ends. */
    public static String of(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        var plain = new StringBuilder(text.length());
        text.codePoints()
                .filter(codePoint -> !isInvisible(codePoint, text))
                .map(codePoint ->
                        Character.getType(codePoint) == Character.SPACE_SEPARATOR ? ' ' : codePoint)
                .forEach(plain::appendCodePoint);
        return Normalizer.normalize(plain, Normalizer.Form.NFC).strip();
    }

    /** Whether a text contains characters that nobody can see, other than spaces. */
    public static boolean hasInvisible(String text) {
        return !isAscii(text) && text.codePoints().anyMatch(each -> isInvisible(each, text));
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /** Format characters; the joiners are letters' business in Arabic and Indic scripts. */
    private static boolean isInvisible(int codePoint, String text) {
        if (codePoint == 0x200C || codePoint == 0x200D) {
            return text.codePoints().noneMatch(PlainText::joinsLetters);
        }
        return Character.getType(codePoint) == Character.FORMAT
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164;
    }

    private static boolean joinsLetters(int codePoint) {
        return codePoint >= 0x0590 && codePoint <= 0x0DFF || codePoint >= 0x1F000;
    }
}
