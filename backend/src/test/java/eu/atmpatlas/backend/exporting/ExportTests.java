package eu.atmpatlas.backend.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.importing.ImportReport;
import eu.atmpatlas.backend.importing.ImportRequest;
import eu.atmpatlas.backend.importing.Importer;
import eu.atmpatlas.backend.importing.csv.TableSchema;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.backend.testing.SmallGraph;
import eu.atmpatlas.graph.kind.EntityKind;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Exports of matching records, over HTTP. */
@AtlasTest
class ExportTests {

    private static final String DUTCH_SITES = "{\"country\":{\"any\":[\"NL\"]}}";
    private static final int SITES_BESIDE_PLANTS = 3;

    private final AtlasHttpClient http;
    private final Importer importer;

    ExportTests(@Autowired AtlasHttpClient http, @Autowired Importer importer) {
        this.http = http;
        this.importer = importer;
    }

    @Test
    void csvHasMetadataAndExactlyTheMatches() {
        HttpResponse<String> file = export("sites.csv", DUTCH_SITES, "&lang=nl");

        assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"atmp-atlas-sites-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(file.body())
                .contains("# query: " + DUTCH_SITES)
                .contains("# licence: CC BY 4.0")
                .contains("# synthetic: false")
                .contains("# date: 20");
        List<String> rows =
                file.body().substring(1).lines().filter(line -> !line.startsWith("#")).toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0)).startsWith("id,name,aliases").contains("operator", "countryLabel");
        assertThat(rows.get(1))
                .startsWith("site-alpha-ctf,Alpha Cell Facility,CTF")
                .contains("alpha-hospital", "Nederland", "CAR-T-cellen|Stromale cellen", "MIA")
                .as("an operator of the past")
                .doesNotContain("beta-biotech");
    }

    /** Beta states that it does not make stromal cells, Gamma states nothing. */
    @Test
    void whatMayMatchComesLastWithAColumnThatSaysSo() {
        String filter = "{\"productType\":{\"any\":[\"MSC\"]},\"country\":{\"none\":[\"US\"]}}";
        String off = "&head=none&bom=false";
        List<String> certain = export("sites.csv", filter, off).body().lines().toList();
        List<String> all =
                export("sites.csv", filter, off + "&includeMay=true").body().lines().toList();

        assertThat(certain.getFirst()).doesNotContain("certainty");
        assertThat(all.getFirst()).contains("certainty");
        assertThat(all.stream().filter(row -> row.contains("MATCHES")).map(ExportTests::id))
                .containsExactlyElementsOf(certain.stream().skip(1).map(ExportTests::id).toList());
        assertThat(all.stream().skip(certain.size()))
                .isNotEmpty()
                .allMatch(row -> row.contains("MAY_MATCH"))
                .anyMatch(row -> row.startsWith("site-gamma,"))
                .noneMatch(row -> row.startsWith("site-beta-plant,"));
    }

    @Test
    void aTextLeavesTheRecordsThatTheListShows() {
        List<String> rows =
                export("institutions.csv", "{}", "&text=alpha&head=none").body().lines().toList();

        assertThat(rows.stream().skip(1).map(ExportTests::id)).containsExactly("alpha-hospital");
        HttpResponse<String> twice = export("sites.csv", "{\"text\":\"beta\"}", "&text=alpha");
        assertThat(twice.statusCode()).isEqualTo(400);
        assertThat(twice.body()).contains("text");
    }

    private static String id(String row) {
        return row.substring(0, row.indexOf(','));
    }

    @Test
    void csvBeginsWithTheMarkThatExcelNeeds() {
        assertThat(export("sites.csv", DUTCH_SITES, "").body()).startsWith("\uFEFF# title: ");
        assertThat(export("sites.csv", DUTCH_SITES, "&bom=false").body()).startsWith("# title: ");
    }

    @Test
    void csvWithoutAHeadIsPlainRfc4180() {
        String body = export("sites.csv", DUTCH_SITES, "&head=none").body();

        assertThat(body).startsWith("id,name,aliases").contains("\r\n");
        assertThat(body.lines()).hasSize(2).noneMatch(line -> line.startsWith("#"));
        assertThat(export("sites.csv", DUTCH_SITES, "&head=none&bom=true").body())
                .startsWith("\uFEFFid,name");
    }

    @Test
    void headAndMarkAreRefusedWhereTheyMeanNothing() {
        for (String parameter : List.of("head=some", "bom=yes")) {
            HttpResponse<String> refused = export("sites.csv", DUTCH_SITES, "&" + parameter);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains(parameter.split("=")[0]);
        }
        assertThat(export("sites.json", DUTCH_SITES, "&head=none").statusCode()).isEqualTo(400);
    }

    @Test
    void whatASpreadsheetSavesOfAnExportIsReadBack(@TempDir Path folder) throws Exception {
        // As Excel does: remarks with quotes in quotes, and as many cells in every line.
        List<String> lines =
                export("sites.csv", DUTCH_SITES, "&bom=false&includeMay=true")
                        .body()
                        .lines()
                        .map(line ->
                                line.startsWith("#")
                                        ? (line.contains("\"")
                                                        ? "\"" + line.replace("\"", "\"\"") + "\""
                                                        : line)
                                                + ",".repeat(40)
                                        : line + ",,")
                        .toList();
        Path file =
                Files.writeString(
                        folder.resolve("sites.csv"),
                        "\uFEFF" + String.join("\r\n", lines) + "\r\n");

        ImportReport report =
                importer.run(new ImportRequest(file.toString(), null, false, "tests"));

        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isPositive();
        assertThat(report.files().getFirst().unmapped()).isEmpty();
        assertThat(report.changed()).isZero();
    }

    @Test
    void eachValueHasItsSourcesDayAndStatus() {
        String json = export("sites.json", "{\"country\":{\"any\":[\"DE\"]}}", "&lang=nl").body();
        JsonNode plant =
                new JsonMapper()
                        .readTree(json)
                        .at("/records")
                        .valueStream()
                        .filter(each -> each.at("/id").asString().equals("site-beta-plant"))
                        .findFirst()
                        .orElseThrow();
        assertThat(plant.at("/productTypes").toString()).isEqualTo("[\"CAR_T\"]");
        assertThat(plant.at("/productTypesSourceIds").toString()).isEqualTo("[\"register\"]");
        assertThat(plant.at("/productTypesStatedOn").toString()).isEqualTo("[\"2026-11-01\"]");
        assertThat(plant.at("/productTypesStatusLabels").size()).isEqualTo(1);
        assertThat(plant.at("/statusSourceIds").asString()).isEqualTo("register");
    }

    @ParameterizedTest
    @EnumSource(EntityKind.class)
    void whatIsExportedIsReadBackWithoutChange(EntityKind kind, @TempDir Path folder)
            throws Exception {
        String table = TableSchema.ofKind(kind).label();
        Path file =
                Files.writeString(
                        folder.resolve(table + ".csv"), export(table + ".csv", "", "").body());

        ImportReport report =
                importer.run(new ImportRequest(file.toString(), null, false, "tests"));

        assertThat(report.problems()).isEmpty();
        // The graph of the tests has no records of some kinds; their header is read back.
        assertThat(report.rows())
                .isEqualTo(
                        http.ask("{ %s { totalCount } }".formatted(table))
                                .at("/data/%s/totalCount".formatted(table))
                                .asInt(-1));
        assertThat(report.files().getFirst().unmapped()).isEmpty();
        assertThat(report.changed()).isZero();
    }

    @Test
    void geoJsonHasAGeometryWhereTheLocationIsKnown() {
        JsonNode file = json("sites.geojson", "");

        assertThat(file.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(file.path("metadata").path("records").asInt())
                .isEqualTo(SITES_BESIDE_PLANTS + SmallGraph.PLANTS);
        assertThat(file.path("features")).hasSize(SITES_BESIDE_PLANTS + SmallGraph.PLANTS);
        for (JsonNode feature : file.path("features")) {
            JsonNode geometry = feature.path("geometry");
            switch (feature.path("id").asString()) {
                case "site-beta-plant" -> {
                    assertThat(geometry.path("coordinates").path(0).asDouble()).isEqualTo(13.40);
                    assertThat(geometry.path("coordinates").path(1).asDouble()).isEqualTo(52.52);
                }
                case "site-gamma" -> assertThat(geometry.isNull()).isTrue();
                default -> {}
            }
        }
    }

    @Test
    void distancesAreThereWhereTheFilterHasAMiddle() {
        String near = "{\"near\":{\"lat\":52.16,\"lon\":4.48,\"km\":700}}";

        JsonNode records = json("sites.json", near + "&order=DISTANCE").path("records");

        assertThat(records).hasSize(2);
        assertThat(records.path(0).path("id").asString()).isEqualTo("site-alpha-ctf");
        assertThat(records.path(0).path("distanceKm").asDouble()).isBetween(0.5, 0.9);
        assertThat(records.path(1).path("operatorName").path(0).asString())
                .isEqualTo("Beta Biotech");
    }

    @Test
    void theWorkbookHasTheRecordsAndASheetAboutThem() throws Exception {
        byte[] bytes =
                java.net.http.HttpClient.newHttpClient()
                        .send(
                                http.request("/export/products.xlsx").GET().build(),
                                HttpResponse.BodyHandlers.ofByteArray())
                        .body();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            Sheet products = workbook.findSheet("products").orElseThrow();
            List<Row> rows = products.read();
            assertThat(rows).hasSize(2);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("carvita");
            String about =
                    workbook.findSheet("About").orElseThrow().read().stream()
                            .map(row -> row.getCellText(0) + "=" + row.getCellText(1))
                            .reduce("", (all, line) -> all + line + "\n");
            assertThat(about).contains("licence=CC BY 4.0", "query={}", "records=1");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "sites.csv; {\"country\":{\"any\":[\"XX\"]}}; ; filter.country",
                "sites.csv; {\"colour\":{\"any\":[\"XX\"]}}; ; filter.colour",
                "sites.csv; {\"near\":{\"lat\":91,\"lon\":0,\"km\":1}}; ; filter.near.lat",
                "sites.csv; not json; ; filter",
                "sites.pdf; {}; ; format",
                "planets.csv; {}; ; table",
                "sites.csv; {}; &order=DISTANCE; order",
                "sites.csv; {}; &order=SIZE; order",
                "sites.csv; {}; &lang=fr; lang",
                "sites.csv; {}; &country=NL; country"
            })
    void anInvalidRequestNamesTheWrongPart(String file, String filter, String more, String field) {
        HttpResponse<String> answer = export(file, filter, more == null ? "" : more);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("field").asString()).startsWith(field);
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .doesNotContain("attachment");
    }

    private JsonNode json(String file, String filterAndMore) {
        String[] parts = filterAndMore.split("(?=&order)", 2);
        return JsonMapper.shared()
                .readTree(export(file, parts[0], parts.length > 1 ? parts[1] : "").body());
    }

    private HttpResponse<String> export(String file, String filter, String more) {
        return http.get(
                "/export/"
                        + file
                        + "?filter="
                        + URLEncoder.encode(filter, StandardCharsets.UTF_8)
                        + more);
    }
}
