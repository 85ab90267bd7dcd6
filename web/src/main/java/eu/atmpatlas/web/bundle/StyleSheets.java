package eu.atmpatlas.web.bundle;

import java.util.regex.Pattern;

/** Style sheets without comments and indentation. */
final class StyleSheets {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LINE_START = Pattern.compile("\\n\\s*");

    private StyleSheets() {}

    static String minified(String css) {
        return LINE_START.matcher(COMMENT.matcher(css).replaceAll("")).replaceAll("\n").strip()
                + "\n";
    }
}
