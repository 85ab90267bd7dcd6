package eu.atmpatlas.backend.search.text;

import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Removes case and accents: {@code Zürich} and {@code zurich} become equal, ß becomes ss, ø becomes
 * o.
 */
final class Folding {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /**
     * Maximum number of characters that one character becomes; see {@link
     * ASCIIFoldingFilter#foldToASCII}.
     */
    private static final int MAX_PER_CHARACTER = 4;

    private Folding() {}

    static String fold(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        char[] input = bare.toCharArray();
        char[] output = new char[input.length * MAX_PER_CHARACTER];
        int length = ASCIIFoldingFilter.foldToASCII(input, 0, output, 0, input.length);
        return new String(output, 0, length).toLowerCase(Locale.ROOT);
    }
}
