package eu.atmpatlas.graph.write;

import eu.atmpatlas.graph.change.Change.Subject;
import eu.atmpatlas.graph.vocabulary.Concept;

import java.util.regex.Pattern;

/** What a vocabulary and its concepts must be like. */
final class VocabularyRules {

    private static final Pattern SCHEME = Pattern.compile("[a-z]+(-[a-z]+)*");
    private static final Pattern CODE = Pattern.compile("[A-Z0-9]+(_[A-Z0-9]+)*");

    private VocabularyRules() {}

    static void check(Write.PutVocabulary put, Judge judge) {
        if (!SCHEME.matcher(put.scheme()).matches()) {
            judge.refuse("scheme", "must be lower-case words joined by hyphens: " + put.scheme());
        }
        judge.needText("titleEn", put.titleEn());
        judge.needText("titleNl", put.titleNl());
        judge.needText("version", put.version());
        judge.needStanding("source", Subject.SOURCE, put.source());
    }

    static void check(Concept concept, Judge judge) {
        judge.needStanding("scheme", Subject.VOCABULARY, concept.scheme());
        if (!CODE.matcher(concept.code()).matches()) {
            judge.refuse(
                    "code", "must be capitals and digits joined by underscores: " + concept.code());
        }
        if (concept.code().equals("UNKNOWN")) {
            judge.refuse("code", "unknown is the absence of a statement, never a concept");
        }
        judge.needText("labelEn", concept.labelEn());
        judge.needText("labelNl", concept.labelNl());
        String broader = concept.broader();
        if (broader != null) {
            judge.needStanding("broader", Subject.CONCEPT, Concept.key(concept.scheme(), broader));
            if (broader.equals(concept.code())) {
                judge.refuse("broader", "a concept is not broader than itself: " + broader);
            }
        }
    }
}
