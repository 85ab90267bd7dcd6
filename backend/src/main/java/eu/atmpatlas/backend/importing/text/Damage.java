package eu.atmpatlas.backend.importing.text;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Finds characters that a program has lost or replaced. */
public final class Damage {

    private static final Pattern QUESTION_MARK = Pattern.compile("\\p{L}\\?\\p{Ll}");
    private static final Pattern ENTITY =
            Pattern.compile("&(#\\d{2,6}|#[xX][0-9a-fA-F]{2,5}|[a-zA-Z]{2,8}\\d?);");

    private Damage() {}

    /** What makes a text unusable; null if nothing does. */
    public static @Nullable String fault(String text) {
        if (text.indexOf('\uFFFD') >= 0) {
            return "contains U+FFFD, which replaces a character that was lost: correct it by hand";
        }
        String repaired = Mojibake.repair(text);
        if (repaired != null) {
            return "has damaged characters, perhaps of \"%s\": save the file as CSV UTF-8 from the original"
                    .formatted(excerpt(repaired));
        }
        if (text.chars().anyMatch(c -> c >= 0x80 && c < 0xA0)) {
            return "contains a control character, perhaps in the place of an accent";
        }
        if (text.codePoints().anyMatch(Damage::isPrivate)) {
            return "contains a character that only a certain font shows";
        }
        return null;
    }

    /** What looks damaged but may be meant; null if nothing does. */
    public static @Nullable String doubt(String text) {
        if (text.contains("://") || text.startsWith("www.")) {
            return null;
        }
        if (text.indexOf('?') > 0 && QUESTION_MARK.matcher(text).find()) {
            return "has a question mark inside a word: an accent may have been lost";
        }
        return text.indexOf('&') >= 0 && ENTITY.matcher(text).find()
                ? "contains an HTML entity, such as &amp;"
                : null;
    }

    private static boolean isPrivate(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    private static String excerpt(String text) {
        String line = text.strip();
        return line.length() <= 80 ? line : line.substring(0, 79) + "…";
    }
}
