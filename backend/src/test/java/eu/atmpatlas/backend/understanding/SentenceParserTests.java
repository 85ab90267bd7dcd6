package eu.atmpatlas.backend.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.backend.error.BadInputException;
import eu.atmpatlas.backend.testing.SeedTables;
import eu.atmpatlas.graph.vocabulary.Concept;
import eu.atmpatlas.graph.vocabulary.Vocabularies;
import eu.atmpatlas.graph.vocabulary.Vocabulary;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** What sentences ask for, with the real vocabularies and towns. */
class SentenceParserTests {

    private static final SentenceParser PARSER = new SentenceParser(seedVocabularies());

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "phrases.csv", delimiter = '|', useHeadersInDisplayName = false)
    void aSentenceAsksForWhatItNames(String sentence, String terms, String notUnderstood) {
        Understanding found = PARSER.parse("text", sentence);
        assertThat(found.terms().stream().map(SentenceParserTests::shorten))
                .as(sentence)
                .containsExactlyInAnyOrderElementsOf(list(terms));
        assertThat(found.notUnderstood()).as(sentence).isEqualTo(list(notUnderstood));
    }

    @Test
    void phrasesAreAsTyped() {
        Understanding found =
                PARSER.parse("text", "Lentiviral vectors (GMP), within 300 km of Den Haag");
        assertThat(found.terms().stream().map(UnderstoodTerm::phrase))
                .containsExactly("Lentiviral vectors", "GMP", "300 km of Den Haag");
    }

    /** Every label and other name leads to its own concept, or to one that has it too. */
    @Test
    void everyNameIsUnderstood() {
        for (String scheme : List.of("product-type", "capability", "authorisation", "site-type")) {
            for (NamedCsvRecord row : SeedTables.read("vocabularies/" + scheme + ".csv")) {
                Stream.of(
                                Stream.of(row.getField("labelEn"), row.getField("labelNl")),
                                values(row, "altLabelsEn").stream(),
                                values(row, "altLabelsNl").stream())
                        .flatMap(names -> names)
                        .forEach(name ->
                                assertThat(PARSER.parse("text", name).terms())
                                        .as("%s of %s", name, row.getField("code"))
                                        .isNotEmpty());
            }
        }
    }

    @Test
    void longSentencesAreRefused() {
        assertThatThrownBy(() -> PARSER.parse("text", "a".repeat(401)))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused -> assertThat(refused.field()).isEqualTo("text"));
        assertThat(PARSER.parse("text", "")).isEqualTo(Understanding.NOTHING);
    }

    private static List<String> list(String cell) {
        return cell == null ? List.of() : List.of(cell.split(", ", -1));
    }

    private static String shorten(UnderstoodTerm term) {
        return switch (term) {
            case UnderstoodTerm.OfConcept found -> found.concept().code();
            case UnderstoodTerm.OfPlace place ->
                    "%s %s %.0f".formatted(place.town().country(), place.town().name(), place.km());
        };
    }

    private static Vocabularies seedVocabularies() {
        return Vocabularies.of(
                SeedTables.read("vocabularies.csv").stream()
                        .map(row -> row.getField("scheme"))
                        .map(SentenceParserTests::vocabulary)
                        .toList());
    }

    private static Vocabulary vocabulary(String scheme) {
        var concepts = new LinkedHashMap<String, Concept>();
        for (NamedCsvRecord row : SeedTables.read("vocabularies/" + scheme + ".csv")) {
            String code = row.getField("code");
            concepts.put(
                    code,
                    new Concept(
                            scheme,
                            code,
                            row.getField("labelEn"),
                            row.getField("labelNl"),
                            null,
                            null,
                            null,
                            null,
                            List.of(),
                            values(row, "altLabelsEn"),
                            values(row, "altLabelsNl"),
                            concepts.size()));
        }
        return new Vocabulary(scheme, scheme, scheme, "1", null, concepts);
    }

    private static List<String> values(NamedCsvRecord row, String field) {
        return row.findField(field).stream()
                .flatMap(cell -> Stream.of(cell.split("\\|", -1)))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
