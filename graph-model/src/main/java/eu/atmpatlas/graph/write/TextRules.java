package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.contact.ContactDetails;
import eu.atmpatlas.graph.write.validation.WriteValidator;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** Validation rules for texts: maximum lengths, and no contact details of experts. */
public final class TextRules {

    /** Maximum length of one line: names, titles, roles, numbers. */
    static final int MAX_LINE = 300;

    /** Maximum length of summaries, notes and definitions. */
    static final int MAX_PARAGRAPH = 4_000;

    /** Maximum length of web addresses. */
    public static final int MAX_ADDRESS = 2_000;

    /** Maximum number of values of a field, such as aliases. */
    static final int MAX_VALUES = 100;

    private TextRules() {}

    public static void checkLine(String field, @Nullable String text, WriteValidator validator) {
        checkLength(field, text, MAX_LINE, validator);
    }

    public static void checkParagraph(
            String field, @Nullable String text, WriteValidator validator) {
        checkLength(field, text, MAX_PARAGRAPH, validator);
    }

    public static void checkLines(
            String field, Collection<String> texts, WriteValidator validator) {
        if (texts.size() > MAX_VALUES) {
            validator.refuse(
                    field,
                    "must have at most %,d values, not %,d".formatted(MAX_VALUES, texts.size()));
        }
        texts.forEach(text -> checkLine(field, text, validator));
    }

    public static void checkLength(
            String field, @Nullable String text, int max, WriteValidator validator) {
        if (text != null && text.length() > max) {
            validator.refuse(
                    field,
                    "must have at most %,d characters, not %,d".formatted(max, text.length()));
        }
    }

    /** Refuses contact details: experts are listed in public professional roles only. */
    public static void checkPrivacy(String field, @Nullable String text, WriteValidator validator) {
        String found = text == null ? null : ContactDetails.find(text);
        if (found != null) {
            validator.refuse(
                    field, "contains %s: experts are listed in public roles only".formatted(found));
        }
    }

    /** Refuses contact details in the text of a relation if one of its ends is a person. */
    public static void checkPrivacy(
            String field,
            @Nullable String text,
            @Nullable EntityKind one,
            @Nullable EntityKind other,
            WriteValidator validator) {
        if (isPerson(one) || isPerson(other)) {
            checkPrivacy(field, text, validator);
        }
    }

    private static boolean isPerson(@Nullable EntityKind kind) {
        return kind != null && kind.isPerson();
    }
}
