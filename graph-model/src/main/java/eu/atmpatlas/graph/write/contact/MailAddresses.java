package eu.atmpatlas.graph.write.contact;

import java.util.List;

/**
 * Finds e-mail addresses in texts, also where "@" and "." are written in another way. The time is
 * linear in the length of the text, because each attempt reads a bounded number of characters.
 */
final class MailAddresses {

    /** Ways to write "@" that mean nothing else. */
    private static final List<String> AT =
            List.of(
                    "@",
                    "(at)",
                    "[at]",
                    "{at}",
                    "<at>",
                    "&#64;",
                    "&commat;",
                    "(a)",
                    "[a]",
                    "%40",
                    "_at_",
                    " -at- ",
                    " arroba ",
                    " apenstaartje ");

    /** Words for "@" that can mean something else, too. */
    private static final List<String> AT_WORDS = List.of(" at ", " bei ", " chez ");

    /** Ways to write "." inside an address. */
    private static final List<String> DOTS =
            List.of(
                    " dot ", "(dot)", "[dot]", "{dot}", " (dot) ", " [dot] ", "_dot_", "-dot-",
                    " punt ", " punkt ", " point ", " punto ", "(.)", "[.]");

    /** Longest name of a mailbox, and longest part of a domain, that is looked at. */
    private static final int MAX_WORD = 63;

    /** Longest domain. */
    private static final int MAX_DOMAIN = 253;

    /** What parts an address from the sentence around it. */
    private static final String PUNCTUATION = ".,;:()[]<>|\"!?\n\r";

    private MailAddresses() {}

    static boolean isIn(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                continue;
            }
            for (String at : AT) {
                if (isAt(text, i, at)
                        && endsName(text, i)
                        && (beginsDomain(text, i + at.length(), false)
                                || beginsDomain(text, i + at.length(), true))) {
                    return true;
                }
            }
            for (String at : AT_WORDS) {
                if (isAt(text, i, at) && isAddress(text, i, i + at.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether the words before and after "at" are those of an address, not of a sentence. */
    private static boolean isAddress(CharSequence text, int nameEnd, int domain) {
        return beginsDomain(text, domain, true)
                || beginsDomain(text, domain, false)
                        && (endsDottedName(text, nameEnd) || standsAlone(text, nameEnd, domain));
    }

    /**
     * Whether a name that no sentence has there and a domain are all that stands between two
     * punctuation marks or ends of the text: "jane at umc.example", "Contact: jane at umc.example."
     */
    private static boolean standsAlone(CharSequence text, int nameEnd, int domain) {
        int begin = wordStart(text, nameEnd);
        if (begin == nameEnd || !Character.isLowerCase(text.charAt(begin))) {
            return false;
        }
        int before = begin > 0 && text.charAt(begin - 1) == ' ' ? begin - 2 : begin - 1;
        return (before < 0 || PUNCTUATION.indexOf(text.charAt(before)) >= 0)
                && endsWithDomain(text, domain)
                && !OrdinaryWords.has(text, begin, nameEnd);
    }

    /**
     * Whether words with dots between them begin here, and nothing else of the sentence follows.
     */
    private static boolean endsWithDomain(CharSequence text, int begin) {
        int end = begin;
        while (end < text.length()
                && end - begin <= MAX_DOMAIN
                && (isWord(text.charAt(end)) || "-.".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end == text.length() || PUNCTUATION.indexOf(text.charAt(end)) >= 0;
    }

    /** Whether a name with a dot, or with the word for it, ends here: "a.example", "a dot b". */
    private static boolean endsDottedName(CharSequence text, int end) {
        int begin = wordStart(text, end);
        if (begin == end) {
            return false;
        }
        char before = begin > 0 ? text.charAt(begin - 1) : ' ';
        return before == '.' && begin > 1 && isWord(text.charAt(begin - 2))
                || hasUnderscore(text, begin, end)
                || DOTS.stream()
                        .anyMatch(dot ->
                                isAt(text, begin - dot.length(), dot)
                                        && isWordAt(text, begin - dot.length() - 1));
    }

    private static boolean hasUnderscore(CharSequence text, int begin, int end) {
        for (int i = begin + 1; i < end - 1; i++) {
            if (text.charAt(i) == '_') {
                return true;
            }
        }
        return false;
    }

    private static int wordStart(CharSequence text, int end) {
        int begin = end;
        while (begin > 0
                && end - begin < MAX_WORD
                && (isWord(text.charAt(begin - 1)) || "+-".indexOf(text.charAt(begin - 1)) >= 0)) {
            begin--;
        }
        return begin;
    }

    private static boolean endsName(CharSequence text, int end) {
        int last = end > 0 && text.charAt(end - 1) == ' ' ? end - 2 : end - 1;
        return last >= 0 && (isWord(text.charAt(last)) || "+-.".indexOf(text.charAt(last)) >= 0);
    }

    /**
     * Whether a domain begins here.
     *
     * @param spelled whether its dot is written as a word
     */
    private static boolean beginsDomain(CharSequence text, int begin, boolean spelled) {
        int first = begin < text.length() && text.charAt(begin) == ' ' ? begin + 1 : begin;
        int end = first;
        while (end < text.length()
                && end - first <= MAX_WORD
                && (isWord(text.charAt(end)) || text.charAt(end) == '-')) {
            end++;
        }
        if (end == first) {
            return false;
        }
        int dot = end;
        if (!spelled) {
            return isAt(text, dot, ".") && isWordAt(text, dot + 1);
        }
        return DOTS.stream()
                .anyMatch(each -> isAt(text, dot, each) && isWordAt(text, dot + each.length()));
    }

    private static boolean isAt(CharSequence text, int begin, String part) {
        if (begin < 0 || begin + part.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < part.length(); i++) {
            if (Character.toLowerCase(text.charAt(begin + i)) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isWordAt(CharSequence text, int at) {
        return at >= 0 && at < text.length() && isWord(text.charAt(at));
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
