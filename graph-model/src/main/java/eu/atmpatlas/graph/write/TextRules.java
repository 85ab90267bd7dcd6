package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.write.validation.WriteValidator;

import org.jspecify.annotations.Nullable;

import java.util.Collection;

/** How long texts may be, and what those about experts may not hold. */
public final class TextRules {

    /** Names, titles, roles, numbers: what stands in one line. */
    static final int MAX_LINE = 300;

    /** Summaries, notes, definitions. */
    static final int MAX_PARAGRAPH = 4_000;

    /** Web addresses. */
    public static final int MAX_ADDRESS = 2_000;

    /** Values of a field that takes several, such as other names. */
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

    /** Experts appear in public professional roles only. */
    public static void checkPrivacy(String field, @Nullable String text, WriteValidator validator) {
        String found = text == null ? null : ContactDetails.in(text);
        if (found != null) {
            validator.refuse(
                    field, "holds %s: experts are listed in public roles only".formatted(found));
        }
    }

    /** The same for a text that stands between two records, if one of them is an expert. */
    public static void checkPrivacy(
            String field,
            @Nullable String text,
            @Nullable EntityKind one,
            @Nullable EntityKind other,
            WriteValidator validator) {
        if (one == EntityKind.EXPERT || other == EntityKind.EXPERT) {
            checkPrivacy(field, text, validator);
        }
    }
}
