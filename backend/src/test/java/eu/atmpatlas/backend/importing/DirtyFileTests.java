package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.importing.csv.ImportProblem;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.graph.database.Graph;
import eu.atmpatlas.graph.entity.EntityDraft;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.testing.GraphTest;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Files as spreadsheets, wrong encodings and hasty hands leave them. Every content is made up. */
@GraphTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirtyFileTests {

    private final ImportFixture imports;

    DirtyFileTests(Graph graph) {
        this.imports = new ImportFixture(graph, ImportFixture.DEFAULT_LIMITS);
    }

    @BeforeAll
    void loadVocabularies() {
        imports.loadVocabularies();
        assertThat(run("holders.sites").problems()).isEmpty();
        assertThat(run("lists.resources").problems()).isEmpty();
        ImportReport members = run("members.institutions");
        assertThat(members.accepted()).isTrue();
        assertProblems(members, "3 name WARNING name of lp-1 at the same place");
    }

    /** The whole list of a file's problems: where, whether it refuses the file, and why. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    encodings.sites | 2 name ERROR "Köln Zellwerk"; 3 name ERROR "Münster Zellhaus"; 4 name ERROR "Malmö Cellhus"; 5 name ERROR "Zellpark – Nord"; 6 name ERROR "Buňky Moravičky"; 7 name ERROR U+FFFD; 8 name WARNING question mark; 9 name WARNING HTML entity; 10 name ERROR certain font
                    contacts.experts | 2 role ERROR e-mail; 3 note ERROR phone; 4 note ERROR e-mail; 5 note ERROR phone; 6 note ERROR e-mail; 7 note ERROR e-mail; 8 note ERROR e-mail; 8 note WARNING invisible; 9 note ERROR phone; 10 note ERROR e-mail; 10 note WARNING HTML entity
                    numbers.sites | 2 cleanroomArea ERROR could mean 1250 or 1.2500; 3 cleanroomArea ERROR could mean 1250 or 1.2500; 4 cleanroomArea ERROR thousands; 6 lon ERROR minus sign; 7 cleanroomArea WARNING exponent; 8 lon ERROR is empty
                    dates.sites | 2 lastVerified ERROR rewritten; 3 lastVerified ERROR rewritten; 4 lastVerified ERROR rewritten; 5 lastVerified ERROR before 1900; 6 lastVerified ERROR future; 7 lastVerified ERROR is not a date
                    placeholders.sites | 2 name ERROR missing value; 2 aliases WARNING read as empty; 2 city WARNING read as empty; 2 note WARNING read as empty; 2 status WARNING read as empty; 3 name ERROR missing value; 3 aliases WARNING read as empty; 3 city WARNING read as empty; 3 note WARNING read as empty; 3 status WARNING read as empty; 4 name ERROR error of a formula; 4 city ERROR error of a formula; 4 note ERROR error of a formula; 4 status ERROR error of a formula; 5 aliases WARNING left out; 5 aliases WARNING left out; 5 city WARNING read as empty; 5 note WARNING read as empty
                    years.initiatives | 2 startYear ERROR before 1900; 2 endYear ERROR before 1900; 3 endYear ERROR before startYear; 4 startYear ERROR after; 4 budgetEur ERROR could mean 2500
                    years.products | 2 authorisedOn ERROR future; 3 authorisedOn ERROR before 1900
                    dates.authorisations | 2 issuedOn ERROR future; 3 number ERROR shortened; 3 issuedOn ERROR before 1900
                    loops.relations | 2 to ERROR lp-1 > lp-2 > lp-3 > lp-1; 3 to ERROR leads back; 4 to ERROR leads back; 5 to ERROR SUCCEEDS leads back; 6 to ERROR leads back
                    counts.external-counts | 2 count ERROR whole number; 3 countedOn ERROR is not a date; 4 capability ERROR NO_SUCH; 5 resource ERROR no record; 6 labelEn ERROR empty
                    websites.sites | 2 website ERROR more than one address; 3 website ERROR port; 4 website ERROR password
                    """)
    void isRefusedWithEveryFaultAtItsCell(String file, String expected) {
        ImportReport report = run(file);

        assertThat(report.accepted()).isFalse();
        assertProblems(report, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    places.sites | 2 lat WARNING swapped; 3 lat WARNING sign; 4 lat WARNING shifted; 5 nuts WARNING not a region of NL; 6 lat WARNING near 0,0; 7 lat WARNING from the nearest city; 8 lat WARNING km from Maastricht
                    missing.sites | 2 city WARNING read as empty; 2 note WARNING read as empty
                    invisible.sites | 2 name WARNING invisible; 3 name WARNING invisible
                    expired.authorisations | 2 number WARNING read as empty; 2 state WARNING expired on 2019-05-01
                    """)
    void isReadWithWarnings(String file, String expected) {
        ImportReport report =
                imports.importer.run(
                        new ImportRequest(path(file).toString(), table(file), true, "tests"));

        assertThat(report.accepted()).isTrue();
        assertProblems(report, expected);
        ImportReport strict =
                imports.importer.run(
                        new ImportRequest(path(file).toString(), table(file), true, "tests", true));
        assertThat(strict.accepted()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "accents.sites,3",
        "resaved.sites,2",
        "separator.sites,1",
        "commas.sites,3",
        "counted.external-counts,1",
        "orcid.experts,2",
        "countries.sites,18",
        "turns.relations,2",
        "identifiers.institutions,3",
        "addresses.sites,2",
        "spellings.sites,5"
    })
    void isReadWithoutAWord(String file, int rows) {
        ImportReport report = run(file);

        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.files().getFirst().unmapped()).isEmpty();
        assertThat(run(file).changed()).as("done again").isZero();
    }

    @Test
    void aDecimalCommaIsReadWhereItCanMeanNothingElse() {
        assertThat(run("commas.sites").accepted()).isTrue();

        assertThat(imports.entities.byIds(List.of("dc-1", "dc-2", "dc-3")).values())
                .extracting(site -> site.value("cleanroomArea"))
                .containsExactly(1250.5, 0.125, 1250.25);
        var location = imports.entities.find("dc-2").orElseThrow().stated().location();
        assertThat(String.valueOf(location)).contains("52.09", "5.121");
    }

    private static void assertProblems(ImportReport report, String expected) {
        List<String> reasons = Stream.of(expected.split(";")).map(String::strip).toList();
        assertThat(report.problems())
                .extracting(DirtyFileTests::placeOf)
                .containsExactlyInAnyOrderElementsOf(
                        reasons.stream().map(each -> start(each)).toList());
        for (String reason : reasons) {
            assertThat(report.problems())
                    .as(reason)
                    .anySatisfy(problem -> {
                        assertThat(placeOf(problem)).isEqualTo(start(reason));
                        assertThat(problem.reason())
                                .contains(reason.substring(start(reason).length()).strip());
                    });
        }
    }

    private static String placeOf(ImportProblem problem) {
        return "%d %s %s".formatted(problem.row(), problem.column(), problem.severity());
    }

    private static String start(String expected) {
        return String.join(" ", List.of(expected.split(" ")).subList(0, 3));
    }

    private ImportReport run(String file) {
        return imports.run(path(file), table(file));
    }

    private static Path path(String file) {
        URL resource = DirtyFileTests.class.getResource("dirty/" + file + ".csv");
        try {
            return Path.of(Objects.requireNonNull(resource, file).toURI());
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    private static TableSchema table(String file) {
        return TableSchema.byName(file.substring(file.lastIndexOf('.') + 1)).orElseThrow();
    }

    private EntityDraft stated(String id) {
        return imports.entities.find(id).orElseThrow().stated();
    }

    @Test
    void whatNobodySeesIsGoneFromTheGraph() {
        assertThat(run("invisible.sites").accepted()).isTrue();

        assertThat(stated("iv-1").name()).isEqualTo("Celbouw");
        assertThat(stated("iv-2").name()).isEqualTo("Celtsub Omkering");
        EntityDraft spaced = stated("iv-3");
        assertThat(spaced.name()).isEqualTo("Cel noord");
        assertThat(spaced.codes("country")).containsExactly("NL");
        assertThat(spaced.location().city()).isEqualTo("Utrecht");
        assertThat(spaced.location().point().lon()).isEqualTo(5.12);
        assertThat(spaced.values()).containsEntry("cleanroomArea", 12.0);
        assertThat(run("accents.sites").accepted()).isTrue();
        assertThat(stated("ok-3").name()).as("composed").isEqualTo("Z\u00fcrich Zellen");
    }

    @Test
    void countriesAreFoundByTheirUsualNamesAndCodes() {
        assertThat(run("countries.sites").accepted()).isTrue();

        List<String> codes =
                List.of(
                        "XK", "XK", "GR", "GB", "CI", "TR", "CZ", "NL", "NL", "DE", "NL", "AT",
                        "FI", "GB", "IE", "CZ", "US", "RE");
        for (int i = 0; i < codes.size(); i++) {
            assertThat(stated("cn-" + i).codes("country"))
                    .as("cn-" + i)
                    .containsExactly(codes.get(i));
        }
    }

    @Test
    void identifiersAreFoundInTheAddressesOfTheirPages() {
        assertThat(run("identifiers.institutions").accepted()).isTrue();

        assertThat(stated("id-1").identifiers())
                .containsExactly(new Identifier("ROR", "05xvt9f17"));
        assertThat(stated("id-2").identifiers())
                .containsExactly(new Identifier("ROR", "04dkp9463"));
        assertThat(stated("id-3").identifiers())
                .containsExactlyInAnyOrder(
                        new Identifier("WIKIDATA", "Q42"),
                        new Identifier("ISNI", "0000000121032683"));
    }

    @Test
    void addressesGetTheirNormalForm() {
        assertThat(run("addresses.sites").accepted()).isTrue();

        assertThat(stated("wb-4").website()).isEqualTo("https://xn--zrich-kva.example/pad");
        assertThat(stated("wb-5").website()).isEqualTo("http://cel.example/Pad");
    }

    @Test
    void spellingsOfAnAddressAreOneSource() {
        assertThat(run("spellings.sites").accepted()).isTrue();

        assertThat(Stream.of("sp-1", "sp-2", "sp-3", "sp-4", "sp-5"))
                .flatExtracting(id -> stated(id).sources())
                .containsOnly(stated("sp-1").sources().getFirst());
    }

    @Test
    void booleansOfOtherLanguagesAreRead() {
        assertThat(run("resaved.sites").accepted()).isTrue();

        assertThat(stated("rs-1").values()).containsEntry("combined", true);
        assertThat(stated("rs-2").values()).containsEntry("combined", false);
    }
}
