package eu.atmpatlas.backend.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.linked.RdfParser;
import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.apache.jena.riot.Lang;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/** The open data, without a key. */
@AtlasTest
class OpenDataTests {

    private static final String ROOT = "http://localhost:8080";

    private final AtlasHttpClient http;

    OpenDataTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void theFirstRequestMakesADumpWhoseFilesMatchTheirChecksums() throws Exception {
        JsonNode newest = newest();
        assertThat(newest.path("counts").path("SITE").asInt()).isGreaterThan(60);
        assertThat(newest.path("files")).hasSize(DumpFile.values().length);
        for (JsonNode file : newest.path("files")) {
            String path = file.path("address").asString().substring(ROOT.length());
            HttpResponse<byte[]> answer =
                    HttpClient.newHttpClient()
                            .send(
                                    http.request(path).GET().build(),
                                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElseThrow())
                    .contains("immutable", "public");
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256")
                                                    .digest(answer.body())))
                    .isEqualTo(file.path("sha256").asString());
            assertThat(
                            http.get(newest.path("checksums").asString().substring(ROOT.length()))
                                    .body())
                    .contains(file.path("sha256").asString() + "  " + file.path("name").asString());
            if (path.endsWith(".geojson.gz") || path.endsWith(".graphml.gz")) {
                String text = new String(unpacked(answer.body()), StandardCharsets.UTF_8);
                assertThat(text).contains("Alpha Cell Facility", "CC-BY-4.0");
                if (path.contains("geojson")) {
                    assertThat(JsonMapper.shared().readTree(text).path("features")).hasSize(3);
                } else {
                    GraphMl.read(text);
                }
            }
            if (path.endsWith(".jsonl.gz")) {
                String[] lines =
                        new String(unpacked(answer.body()), StandardCharsets.UTF_8).split("\n");
                assertThat(JsonMapper.shared().readTree(lines[0]).path("version"))
                        .isEqualTo(newest.path("version"));
                assertThat(lines).allSatisfy(line -> JsonMapper.shared().readTree(line));
            }
        }
    }

    @Test
    void theNetworkIsOneDirectedGraphInWhichSymmetricRelationsAreMarked() throws Exception {
        String moved =
                http.get("/data/latest/network.graphml.gz")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
        String text = new String(unpacked(http.bytes(moved).body()), StandardCharsets.UTF_8);
        // NetworkX refuses a graph with both directed and undirected edges.
        assertThat(text).contains("edgedefault=\"directed\"").doesNotContain("directed=\"false\"");

        GraphMl graph = GraphMl.read(text);
        int records = 0;
        for (JsonNode count : newest().path("counts")) {
            records += count.asInt();
        }
        assertThat(graph.network().vertexSet()).contains("site-alpha-ctf", "joint-net");
        assertThat(graph.network().vertexSet().size()).isLessThanOrEqualTo(records);
        assertThat(graph.values("symmetric")).containsOnly("true", "false");
        assertThat(graph.network().edgeSet())
                .hasSizeGreaterThan(60)
                .allSatisfy(edge -> {
                    boolean symmetric = graph.value(edge, "type").equals("COLLABORATES_WITH");
                    assertThat(graph.value(edge, "symmetric"))
                            .isEqualTo(Boolean.toString(symmetric));
                });
        assertThat(graph.network().getAllEdges("plant-0", "joint-net")).isNotEmpty();
    }

    @Test
    void aFileIsReadInPartsAndNotSentTwice() {
        JsonNode file = newest().path("files").path(0);
        String path = file.path("address").asString().substring(ROOT.length());
        HttpResponse<String> part = http.get(path, "Range", "bytes=0-1");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("PK");
        String tag = "\"" + file.path("sha256").asString() + "\"";
        assertThat(http.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(http.get("/data/latest/data-package.zip").headers().firstValue("Location"))
                .hasValue(path);
        assertThat(http.get(path + ".exe", "Accept", "application/json").statusCode())
                .isEqualTo(404);
        assertThat(http.get("/data/2020-01-01.1/data-package.zip").statusCode()).isEqualTo(410);
        assertThat(http.get("/data/2999-01-01.999999999").statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueDescribesItAsPortalsAndSearchEnginesExpect() {
        HttpResponse<String> turtle = http.get("/data/catalog.ttl");
        var catalogue = RdfParser.read(turtle.body(), Lang.TURTLE);
        Shapes shapes =
                Shapes.parse(
                        RdfParser.read(http.get("/shapes.ttl").body(), Lang.TURTLE).getGraph());
        assertThat(ShaclValidator.get().validate(shapes, catalogue.getGraph()).getEntries())
                .isEmpty();
        assertThat(RdfParser.lines(catalogue).toString())
                .contains("downloadURL", "data-package.zip", "data-theme/HEAL", "checksumValue");
        assertThat(RdfParser.lines(RdfParser.read(http.get("/data.jsonld").body(), Lang.JSONLD11)))
                .isEqualTo(RdfParser.lines(catalogue));
        assertThat(http.get("/data", "Accept", "text/html").body())
                .contains("<atlas-frame>", "\"DataDownload\"", "application/ld+json");
    }

    @Test
    void searchEnginesAreLedToEveryRecordButPeople() {
        assertThat(http.get("/robots.txt").body()).contains("Sitemap: " + ROOT + "/sitemap.xml");
        assertThat(http.get("/sitemap.xml").body())
                .contains("<loc>" + ROOT + "/sitemap/site-1.xml</loc>")
                .doesNotContain("expert");
        assertThat(http.get("/sitemap/site-1.xml").body())
                .contains("<loc>" + ROOT + "/site/site-alpha-ctf</loc><lastmod>2");
        assertThat(http.get("/sitemap/expert-1.xml").statusCode()).isEqualTo(404);
    }

    private JsonNode newest() {
        JsonNode list =
                JsonMapper.shared()
                        .readTree(http.get("/data", "Accept", "application/json").body());
        assertThat(list.path("versions")).hasSize(1);
        return list.path("versions").path(0);
    }

    private static byte[] unpacked(byte[] packed) throws Exception {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        }
    }
}
