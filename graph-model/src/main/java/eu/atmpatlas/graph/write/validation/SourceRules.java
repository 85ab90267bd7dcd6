package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.provenance.Source;
import eu.atmpatlas.graph.provenance.WebAddress;
import eu.atmpatlas.graph.write.TextRules;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/** Validation rules for sources, and for all web addresses. */
final class SourceRules {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private SourceRules() {}

    static void check(Source source, WriteValidator validator) {
        if (!ID.matcher(source.id()).matches() || source.id().length() > 120) {
            validator.refuse(
                    "id",
                    "must be lower-case letters and digits joined by hyphens, at most 120: "
                            + source.id());
        }
        validator.requireText("title", source.title());
        TextRules.checkLine("title", source.title(), validator);
        TextRules.checkParagraph("note", source.note(), validator);
        checkAddress("url", source.url(), validator);
        DateRules.checkPast("retrievedOn", source.retrievedOn(), validator);
        DateRules.checkPast("publishedOn", source.publishedOn(), validator);
    }

    static void checkAddress(String field, @Nullable String address, WriteValidator validator) {
        if (address == null || validator.isReverting()) {
            return;
        }
        if (address.length() > TextRules.MAX_ADDRESS) {
            TextRules.checkLength(field, address, TextRules.MAX_ADDRESS, validator);
            return;
        }
        String error = WebAddress.validationError(address);
        if (error != null) {
            validator.refuse(field, error);
        }
    }
}
