package eu.atmpatlas.graph.migration;

import java.util.ArrayList;
import java.util.List;

/** Cypher text taken apart at the semicolons that are not in strings, names or comments. */
final class Statements {

    private final String text;
    private final List<String> found = new ArrayList<>();
    private int start;
    private boolean says;

    private Statements(String text) {
        this.text = text;
    }

    static List<String> in(String text) {
        return new Statements(text).split();
    }

    private List<String> split() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ';') {
                end(at);
                at++;
            } else if (c == '\'' || c == '"' || c == '`') {
                says = true;
                at = afterQuoted(at, c);
            } else if (text.startsWith("//", at)) {
                at = after("\n", at);
            } else if (text.startsWith("/*", at)) {
                at = after("*/", at + 2);
            } else {
                says |= !Character.isWhitespace(c);
                at++;
            }
        }
        end(text.length());
        return found;
    }

    private void end(int at) {
        if (says) {
            found.add(text.substring(start, at).strip());
        }
        start = at + 1;
        says = false;
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

    private int after(String mark, int from) {
        int at = text.indexOf(mark, from);
        return at < 0 ? text.length() : at + mark.length();
    }
}
