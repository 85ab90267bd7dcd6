package eu.atmpatlas.backend.connector.register;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers of the European registers of trials in a text. */
final class TrialNumbers {

    private static final Pattern EUDRACT =
            Pattern.compile("(?<![\\d-])20\\d{2}-[0-4]\\d{5}-\\d{2}(?![\\d-])");
    private static final Pattern EU_CT =
            Pattern.compile("(?<![\\d-])20\\d{2}-5\\d{5}-\\d{2}-\\d{2}(?![\\d-])");

    private TrialNumbers() {}

    /** The first number of each register, by the scheme of its identifiers. */
    static Map<String, String> in(String text) {
        var numbers = new LinkedHashMap<String, String>();
        Matcher eudract = EUDRACT.matcher(text);
        if (eudract.find()) {
            numbers.put("EUDRACT", eudract.group());
        }
        Matcher euCt = EU_CT.matcher(text);
        if (euCt.find()) {
            numbers.put("EU_CT", euCt.group());
        }
        return numbers;
    }
}
