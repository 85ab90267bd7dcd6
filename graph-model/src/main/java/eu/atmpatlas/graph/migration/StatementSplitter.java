package eu.atmpatlas.graph.migration;

import java.util.ArrayList;
import java.util.List;

/** Splits Cypher text into statements. Ignores semicolons in strings, quoted names and comments. */
final class StatementSplitter {

    private final String text;
    private final List<String> statements = new ArrayList<>();
    private int start;
    private boolean hasContent;

    private StatementSplitter(String text) {
        this.text = text;
    }

    static List<String> split(String text) {
        return new StatementSplitter(text).split();
    }

    private List<String> split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                end(at);
                at++;
            } else if (c == '\'' || c == '"' || c == '`') {
                hasContent = true;
                at = afterQuoted(at, c);
            } else if (text.startsWith("//", at)) {
                at = indexAfter("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = indexAfter("*/", at + 2);
            } else {
                hasContent |= !Character.isWhitespace(c);
                at++;
            }
        }
        end(text.length());
        return statements;
    }

    private void end(int at) {
        if (hasContent) {
            statements.add(text.substring(start, at).strip());
        }
        start = at + 1;
        hasContent = false;
    }

    private int afterQuoted(int open, char quote) {
        for (int at = open + 1; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\\' && quote != '`') {
                at++;
            } else if (c == quote) {
                return at + 1;
            }
        }
        return text.length();
    }

    private int indexAfter(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }
}
