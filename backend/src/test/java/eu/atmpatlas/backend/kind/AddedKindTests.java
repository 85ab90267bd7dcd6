package eu.atmpatlas.backend.kind;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasProcess;
import eu.atmpatlas.graph.testing.ParallelTestClass;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A made-up kind, added with the files that {@code docs/adding-a-kind.md} lists, is imported,
 * indexed, filtered, exported and described in RDF by the application without any other change.
 */
@ParallelTestClass
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddedKindTests {

    private static final String PACKAGE =
            """
            {"name": "workshops", "resources": [
              {"name": "sources", "path": "sources.csv", "atlas:table": "sources"},
              {"name": "vocabularies", "path": "vocabularies.csv", "atlas:table": "vocabularies"},
              {"name": "country", "path": "country.csv", "atlas:table": "concepts", "atlas:scheme": "country"},
              {"name": "topic", "path": "topic.csv", "atlas:table": "concepts", "atlas:scheme": "topic"},
              {"name": "institutions", "path": "institutions.csv", "atlas:table": "institutions"},
              {"name": "workshops", "path": "workshops.csv", "atlas:table": "workshops"}]}
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private int port;
    private AtlasProcess atlas;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("datapackage.json"), PACKAGE);
        write(data, "sources.csv", "id,title,url", "paper,A paper,https://example.org/paper");
        write(
                data,
                "vocabularies.csv",
                "scheme,titleEn,titleNl,version,source",
                "country,Countries,Landen,1,paper",
                "topic,Topics,Onderwerpen,1,paper");
        write(data, "country.csv", "code,labelEn,labelNl", "NL,Netherlands,Nederland");
        write(
                data,
                "topic.csv",
                "code,labelEn,labelNl,broader",
                "QUALITY,Quality,Kwaliteit,",
                "RELEASE,Release,Vrijgifte,QUALITY",
                "LAW,Law,Recht,");
        write(data, "institutions.csv", "id,name,sources", "lumc,LUMC,paper");
        write(
                data,
                "workshops.csv",
                "id,name,country,city,lat,lon,topics,places,acronym,partner,sources",
                "release-course,Release of products,NL,Leiden,52.16,4.49,RELEASE,20,RCX,lumc,paper",
                "law-course,Law for makers,NL,,,,LAW,,,,paper");
        port = freePort();
        atlas =
                AtlasProcess.startWith(
                        AddedKind.compiledInto(folder),
                        folder,
                        "--server.port=" + port,
                        "--atlas.seed=" + data,
                        "--spring.graphql.schema.locations=classpath*:graphql/**/");
        atlas.awaitLine("ATMP Atlas is open");
    }

    @AfterAll
    void stop() {
        atlas.close();
    }

    @Test
    void isFoundByFacetAndText() throws Exception {
        JsonNode list =
                graphQl(
                        """
                        { workshops(filter: {topic: {any: ["QUALITY"]}}) {
                            totalCount
                            nodes { id kind name seats acronym topics { code } location { city } }
                            facets(names: [TOPIC]) { buckets { concept { code } count } } }
                          near: workshops(filter: {near: {lat: 52, lon: 4.5, km: 50}}) { totalCount }
                          search(text: "rcx", kinds: [WORKSHOP]) { entity { id } }
                          entity(id: "law-course") { kind name } }
                        """);
        JsonNode found = list.at("/workshops");
        assertThat(found.at("/totalCount").asInt()).isEqualTo(1);
        assertThat(found.at("/nodes/0").toString())
                .contains("release-course", "WORKSHOP", "\"seats\":20", "RELEASE", "Leiden");
        assertThat(found.at("/facets/0/buckets").toString()).contains("QUALITY", "RELEASE");
        assertThat(list.at("/near/totalCount").asInt()).isEqualTo(1);
        assertThat(list.at("/search/0/entity/id").asString("")).isEqualTo("release-course");
        assertThat(list.at("/entity/kind").asString("")).isEqualTo("WORKSHOP");
    }

    @Test
    void isExportedInTheColumnsThatAreImported() throws Exception {
        String filter = "{\"topic\":{\"any\":[\"RELEASE\"]}}";
        List<String> rows =
                get("/export/workshops.csv?lang=nl&head=none&filter="
                                + URLEncoder.encode(filter, StandardCharsets.UTF_8))
                        .body()
                        .lines()
                        .toList();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0))
                .startsWith("id,name,aliases")
                .contains("topics,seats,acronym,partner,identifiers", "topicsLabels,partnerName");
        assertThat(rows.get(1)).contains("RELEASE,20,RCX,lumc", "Vrijgifte,LUMC");
    }

    @Test
    void isLinkedDataAtItsAddress() throws Exception {
        String turtle = get("/workshop/release-course.ttl").body();
        assertThat(turtle)
                .contains("schema:Event", "atlas:Workshop", "schema:alternateName \"RCX\"")
                .containsPattern("atlas:seats \"?20")
                .containsPattern("atlas:topics \\S+topic/RELEASE");
        assertThat(get("/sitemap.xml").body()).contains("/sitemap/workshop-1.xml");
        assertThat(get("/workshop/no-such").statusCode()).isEqualTo(404);
    }

    private JsonNode graphQl(String query) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/graphql"))
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JsonMapper.shared()
                                                .writeValueAsString(Map.of("query", query))))
                        .build();
        String body = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonNode json = JsonMapper.shared().readTree(body);
        assertThat(json.has("errors")).as(body).isFalse();
        return json.at("/data");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void write(Path folder, String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
