package eu.atmpatlas.graph.write.validation;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.write.TextRules;
import eu.atmpatlas.graph.write.model.Write;

import java.util.regex.Pattern;

/** Validation rules for vocabularies and their concepts. */
final class VocabularyRules {

    private static final Pattern SCHEME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

    private VocabularyRules() {}

    static void check(Write.PutVocabulary put, WriteValidator validator) {
        if (!SCHEME.matcher(put.scheme()).matches()) {
            validator.refuse(
                    "scheme", "must be lower-case words joined by hyphens: " + put.scheme());
        }
        validator.requireText("titleEn", put.titleEn());
        validator.requireText("titleNl", put.titleNl());
        validator.requireText("version", put.version());
        TextRules.checkLine("titleEn", put.titleEn(), validator);
        TextRules.checkLine("titleNl", put.titleNl(), validator);
        TextRules.checkLine("version", put.version(), validator);
        validator.requireExisting("source", Subject.SOURCE, put.source());
    }

    static void check(Concept concept, WriteValidator validator) {
        validator.requireExisting("scheme", Subject.VOCABULARY, concept.scheme());
        if (!CODE.matcher(concept.code()).matches()) {
            validator.refuse(
                    "code", "must be capitals and digits joined by underscores: " + concept.code());
        }
        if (concept.code().equals("UNKNOWN")) {
            validator.refuse("code", "unknown is the absence of a statement, never a concept");
        }
        validator.requireText("labelEn", concept.labelEn());
        validator.requireText("labelNl", concept.labelNl());
        TextRules.checkLine("labelEn", concept.labelEn(), validator);
        TextRules.checkLine("labelNl", concept.labelNl(), validator);
        TextRules.checkLines("altLabelsEn", concept.altLabelsEn(), validator);
        TextRules.checkLines("altLabelsNl", concept.altLabelsNl(), validator);
        TextRules.checkParagraph("definitionEn", concept.definitionEn(), validator);
        TextRules.checkParagraph("definitionNl", concept.definitionNl(), validator);
        TextRules.checkLength("iri", concept.iri(), TextRules.MAX_ADDRESS, validator);
        String broader = concept.broader();
        if (broader != null) {
            validator.requireExisting(
                    "broader", Subject.CONCEPT, Concept.key(concept.scheme(), broader));
            if (broader.equals(concept.code())) {
                validator.refuse("broader", "a concept is not broader than itself: " + broader);
            } else if (validator.leadsBack(concept)) {
                validator.refuse(
                        "broader", "leads back to %s over %s".formatted(concept.code(), broader));
            }
        }
        for (String group : concept.groups()) {
            validator.requireExisting(
                    "groups", Subject.CONCEPT, Concept.key(concept.scheme(), group));
            if (group.equals(concept.code())) {
                validator.refuse("groups", "a concept is no member of itself: " + group);
            }
        }
    }
}
