package eu.atmpatlas.graph.write;

import org.jspecify.annotations.Nullable;

/**
 * Finds e-mail addresses and phone numbers in texts. The time is linear in the length of the text,
 * because each match attempt reads a bounded number of characters.
 */
public final class ContactDetails {

    private static final String[] AT = {"@", "(at)", "[at]"};
    private static final String SEPARATORS = " ()./-";
    private static final int MAX_SEPARATORS = 2;

    /** Minimum number of digits with a country code. */
    private static final int MIN_INTERNATIONAL = 8;

    private static final int MIN_NATIONAL = 9;
    private static final int MAX_DIGITS = 15;

    /** Length of 0000-0002-1825-0097. */
    private static final int ORCID_LENGTH = 19;

    private static final int ORCID_GROUP = 5;

    private ContactDetails() {}

    /**
     * Returns "an e-mail address" or "a phone number", for messages; null if the text contains
     * neither.
     */
    public static @Nullable String find(CharSequence text) {
        return hasMail(text) ? "an e-mail address" : hasPhone(text) ? "a phone number" : null;
    }

    /** Returns whether a text contains an e-mail address, with "@", "(at)" or "[at]". */
    public static boolean hasMail(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            for (String at : AT) {
                if (isAt(text, i, at) && endsName(text, i) && beginsDomain(text, i + at.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAt(CharSequence text, int begin, String at) {
        if (begin + at.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < at.length(); i++) {
            if (Character.toLowerCase(text.charAt(begin + i)) != at.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsName(CharSequence text, int end) {
        int last = end > 0 && text.charAt(end - 1) == ' ' ? end - 2 : end - 1;
        return last >= 0 && (isWord(text.charAt(last)) || "+-.".indexOf(text.charAt(last)) >= 0);
    }

    private static boolean beginsDomain(CharSequence text, int begin) {
        int first = begin < text.length() && text.charAt(begin) == ' ' ? begin + 1 : begin;
        int dot = first;
        while (dot < text.length() && (isWord(text.charAt(dot)) || text.charAt(dot) == '-')) {
            dot++;
        }
        return dot > first
                && dot + 1 < text.length()
                && text.charAt(dot) == '.'
                && isWord(text.charAt(dot + 1));
    }

    /** Returns whether a text contains a phone number that begins with + or 0. */
    public static boolean hasPhone(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            if (isOrcid(text, i)) {
                i += ORCID_LENGTH;
            } else if (isPhone(text, i)) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    private static boolean isPhone(CharSequence text, int begin) {
        boolean international = text.charAt(begin) == '+';
        if (!international && !(text.charAt(begin) == '0' && isBoundary(text, begin - 1))) {
            return false;
        }
        int min = international ? MIN_INTERNATIONAL : MIN_NATIONAL;
        int digits = 0;
        int separators = 0;
        for (int i = international ? begin + 1 : begin; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits++;
                separators = 0;
                if (digits > MAX_DIGITS) {
                    return false;
                }
                if (digits >= min && isBoundary(text, i + 1)) {
                    return true;
                }
            } else if (digits == 0
                    || SEPARATORS.indexOf(text.charAt(i)) < 0
                    || ++separators > MAX_SEPARATORS) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOrcid(CharSequence text, int begin) {
        if (begin + ORCID_LENGTH > text.length()
                || !isBoundary(text, begin - 1)
                || !isBoundary(text, begin + ORCID_LENGTH)) {
            return false;
        }
        for (int i = 0; i < ORCID_LENGTH; i++) {
            char c = text.charAt(begin + i);
            boolean fits =
                    i % ORCID_GROUP == ORCID_GROUP - 1
                            ? c == '-'
                            : isDigit(c) || (i == ORCID_LENGTH - 1 && c == 'X');
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoundary(CharSequence text, int at) {
        return at < 0 || at >= text.length() || !isWord(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
