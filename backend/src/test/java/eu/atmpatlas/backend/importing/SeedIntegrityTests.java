package eu.atmpatlas.backend.importing;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;

import eu.atmpatlas.backend.testing.SeedTables;
import eu.atmpatlas.graph.entity.Identifier;
import eu.atmpatlas.graph.kind.EntityKind;
import eu.atmpatlas.graph.place.Point;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The seed data fit together: ids, sources, places, identifiers and what summaries say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeedIntegrityTests {

    private static final double TOWN_KM = 25;

    /** Words of a summary or note, and what the site then cannot have. */
    private static final Map<Pattern, Set<String>> CONTRADICTED =
            Map.of(
                    Pattern.compile("since .* storage only|only stores"),
                    Set.of("CELL_PROCESSING", "MINIMAL_PROCESSING", "VECTOR_PRODUCTION"),
                    Pattern.compile("product release testing is not claimed"),
                    Set.of("QC_RELEASE_TESTING"),
                    Pattern.compile("not itself a maker of medicines"),
                    Set.of("CELL_PROCESSING", "VECTOR_PRODUCTION", "FILL_FINISH"),
                    Pattern.compile("now closed|has closed|was closed|given up"),
                    Set.of("OPERATIONAL"),
                    Pattern.compile("that is planned to|that is being built to"),
                    Set.of("OPERATIONAL"));

    private final Map<String, List<NamedCsvRecord>> records = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, List<Point>> towns = new HashMap<>();
    private final Map<String, List<Point>> cities = new HashMap<>();

    @BeforeAll
    void read() {
        for (EntityKind kind : EntityKind.values()) {
            String file = kind.plural() + ".csv";
            List<NamedCsvRecord> rows =
                    SeedIntegrityTests.class.getResource("/seed-data/" + file) == null
                            ? List.of()
                            : SeedTables.read(file);
            records.put(kind.plural(), rows);
            rows.forEach(row ->
                    assertThat(ids.add(row.getField("id")))
                            .as("%s is the id of one record only", row.getField("id"))
                            .isTrue());
        }
        for (NamedCsvRecord city : SeedTables.read("cities.csv")) {
            var point =
                    new Point(
                            Double.parseDouble(city.getField("lat")),
                            Double.parseDouble(city.getField("lon")));
            String country = city.getField("country");
            cities.computeIfAbsent(country, any -> new ArrayList<>()).add(point);
            towns.computeIfAbsent(
                            country + " " + folded(city.getField("name")), any -> new ArrayList<>())
                    .add(point);
        }
    }

    @Test
    void everyIdThatATableNamesIsARecord() {
        for (NamedCsvRecord relation : SeedTables.read("relations.csv")) {
            assertThat(ids).contains(relation.getField("from"), relation.getField("to"));
        }
        for (NamedCsvRecord authorisation : SeedTables.read("authorisations.csv")) {
            assertThat(ids).contains(authorisation.getField("holder"));
            String issuer = authorisation.getField("issuer");
            assertThat(issuer.isEmpty() || ids.contains(issuer)).as(issuer).isTrue();
        }
        for (NamedCsvRecord statement : SeedTables.read("statements.csv")) {
            assertThat(ids).contains(statement.getField("record"));
        }
        for (NamedCsvRecord count : SeedTables.read("external-counts.csv")) {
            assertThat(ids).contains(count.getField("resource"));
        }
    }

    @Test
    void everySourceIsInTheTableOfSources() {
        var sources = new HashSet<String>();
        SeedTables.read("sources.csv").forEach(source -> sources.add(source.getField("id")));
        var rows = new ArrayList<NamedCsvRecord>();
        records.values().forEach(rows::addAll);
        for (String file :
                List.of(
                        "relations.csv",
                        "authorisations.csv",
                        "statements.csv",
                        "external-counts.csv")) {
            rows.addAll(SeedTables.read(file));
        }
        for (NamedCsvRecord row : rows) {
            assertThat(sources)
                    .as(() -> row.toString())
                    .containsAll(List.of(row.getField("sources").split("\\|")));
        }
    }

    @Test
    void everyPlaceLiesInItsCountryAndNearItsTown() {
        int found = 0;
        for (NamedCsvRecord record : located()) {
            var point =
                    new Point(
                            Double.parseDouble(record.getField("lat")),
                            Double.parseDouble(record.getField("lon")));
            String country = record.getField("country");
            String name = record.getField("id") + " in " + record.getField("city");
            List<Point> inCountry = cities.getOrDefault(country, List.of());
            if (!inCountry.isEmpty()) {
                assertThat(km(point, inCountry)).as(name).isLessThan(TOWN_KM);
            }
            List<Point> town = towns.get(country + " " + folded(record.getField("city")));
            if (town != null) {
                found++;
                assertThat(km(point, town)).as(name).isLessThan(TOWN_KM);
            }
        }
        assertThat(found).isGreaterThan(600);
    }

    @Test
    void everyIdentifierIsValid() {
        int found = 0;
        for (List<NamedCsvRecord> rows : records.values()) {
            for (NamedCsvRecord row : rows) {
                for (String text : row.getField("identifiers").split("\\|")) {
                    if (!text.isEmpty()) {
                        found++;
                        assertThat(Identifier.read(text).validationError()).as(text).isNull();
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(400);
    }

    @Test
    void noSiteHasWhatItsOwnTextRulesOut() {
        for (NamedCsvRecord site : records.get("sites")) {
            var has = new HashSet<>(List.of(site.getField("capabilities").split("\\|")));
            has.add(site.getField("status"));
            String summary = site.getField("summary");
            String note = site.getField("note");
            CONTRADICTED.forEach((words, not) -> {
                boolean ofStatus = not.contains("OPERATIONAL");
                if (words.matcher(ofStatus ? summary : summary + " " + note).find()) {
                    assertThat(has)
                            .as("%s: %s", site.getField("id"), words)
                            .doesNotContainAnyElementsOf(not);
                }
            });
        }
    }

    /** A bank or hospital that makes no medicines would otherwise count as manufacturing. */
    @Test
    void everyBankThatOnlyHandlesTissuesOrGraftsSaysSo() {
        for (NamedCsvRecord site : records.get("sites")) {
            if (site.getField("siteTypes").contains("CORD_BLOOD_BANK")) {
                assertThat(site.getField("chainRoles")).isEqualTo("TISSUE_BLOOD_BANK");
                assertThat(site.getField("capabilities")).doesNotContain("CELL_PROCESSING");
            }
        }
    }

    private List<NamedCsvRecord> located() {
        return Stream.of("sites", "institutions", "regulators")
                .flatMap(kind -> records.getOrDefault(kind, List.of()).stream())
                .filter(row -> !row.getField("lat").isEmpty())
                .toList();
    }

    private static double km(Point point, List<Point> others) {
        return others.stream()
                .mapToDouble(other -> point.kmTo(other.lat(), other.lon()))
                .min()
                .orElseThrow();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
