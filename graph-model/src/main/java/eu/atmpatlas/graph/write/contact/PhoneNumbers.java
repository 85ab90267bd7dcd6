package eu.atmpatlas.graph.write.contact;

import java.util.List;

/**
 * Finds phone numbers in texts: those that begin with +, 0 or an area code in brackets, and any
 * number after a word such as "tel". The time is linear in the length of the text, because each
 * attempt reads a bounded number of characters.
 */
final class PhoneNumbers {

    private static final String SEPARATORS = " ()./-_,:|*\u00A0";
    private static final int MAX_SEPARATORS = 3;

    /** Minimum number of digits with a country code. */
    private static final int MIN_INTERNATIONAL = 8;

    private static final int MIN_NATIONAL = 9;

    /** Minimum number of digits after a word that announces a phone number. */
    private static final int MIN_ANNOUNCED = 5;

    private static final int MAX_DIGITS = 15;

    private static final List<String> ANNOUNCED =
            List.of(
                    "tel",
                    "telephone",
                    "telefoon",
                    "telefon",
                    "teléfono",
                    "telefono",
                    "téléphone",
                    "phone",
                    "mobile",
                    "mobiel",
                    "mob",
                    "gsm",
                    "handy",
                    "fax",
                    "whatsapp",
                    "wa.me",
                    "doorkiesnummer",
                    "durchwahl",
                    "ext");

    /** Length of 0000-0002-1825-0097. */
    private static final int ORCID_LENGTH = 19;

    private static final int ORCID_GROUP = 5;

    private PhoneNumbers() {}

    static boolean isIn(CharSequence text) {
        int i = 0;
        while (i < text.length()) {
            if (isOrcid(text, i)) {
                i += ORCID_LENGTH;
            } else if (isPhone(text, i) || isAnnounced(text, i)) {
                return true;
            } else {
                i++;
            }
        }
        return false;
    }

    private static boolean isPhone(CharSequence text, int begin) {
        char first = text.charAt(begin);
        if (first == '+') {
            return hasDigits(text, begin + 1, MIN_INTERNATIONAL);
        }
        return first == '0' && isBoundary(text, begin - 1) && hasDigits(text, begin, MIN_NATIONAL);
    }

    /** Whether a word announces a phone number here, and a number follows: "Tel: 71 526 91 11". */
    private static boolean isAnnounced(CharSequence text, int begin) {
        if (!Character.isLetter(text.charAt(begin)) || !isBoundary(text, begin - 1)) {
            return false;
        }
        for (String word : ANNOUNCED) {
            int end = begin + word.length();
            if (end < text.length()
                    && !Character.isLetter(text.charAt(end))
                    && isAt(text, begin, word)) {
                int number = end;
                while (number < text.length()
                        && number - end <= MAX_SEPARATORS
                        && (".:/+()".indexOf(text.charAt(number)) >= 0
                                || text.charAt(number) == ' ')) {
                    number++;
                }
                if (hasDigits(text, number, MIN_ANNOUNCED)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether at least so many digits follow, with few separators between them. */
    private static boolean hasDigits(CharSequence text, int begin, int min) {
        int digits = 0;
        int separators = 0;
        for (int i = begin; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                digits++;
                separators = 0;
                if (digits > MAX_DIGITS) {
                    return false;
                }
                if (digits >= min && isBoundary(text, i + 1)) {
                    return true;
                }
            } else if (digits == 0 && text.charAt(i) != '('
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
                            : isDigit(c) || (i == ORCID_LENGTH - 1 && (c == 'X' || c == 'x'));
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAt(CharSequence text, int begin, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text.charAt(begin + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoundary(CharSequence text, int at) {
        return at < 0
                || at >= text.length()
                || text.charAt(at) != '_' && !Character.isLetterOrDigit(text.charAt(at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
