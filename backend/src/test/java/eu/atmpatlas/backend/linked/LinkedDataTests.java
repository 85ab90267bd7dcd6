package eu.atmpatlas.backend.linked;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;

import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Permanent addresses for browsers, programs and search engines. */
@AtlasTest
class LinkedDataTests {

    private static final String ROOT = "http://localhost:8080";
    private static final String SCHEMA = "https://schema.org/";
    private static final String ATLAS = ROOT + "/ontology#";

    private final AtlasHttpClient http;

    LinkedDataTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/site/site-alpha-ctf",
                "/site/site-gamma",
                "/site/site-beta-plant",
                "/institution/alpha-hospital",
                "/expert/anna-vermeer",
                "/initiative/joint-net",
                "/regulator/inspectorate",
                "/product/carvita",
                "/vocabulary/product-type",
                "/vocabulary/product-type/CAR_T",
                "/source/register"
            })
    void everyRepresentationHasTheSameStatements(String path) {
        HttpResponse<String> turtle = http.get(path, "Accept", "text/turtle");
        assertThat(turtle.statusCode()).isEqualTo(200);
        assertThat(turtle.headers().firstValue("Content-Type"))
                .hasValue("text/turtle;charset=UTF-8");
        Model expected = RdfParser.read(turtle.body(), Lang.TURTLE);
        assertThat(expected.contains(expected.createResource(ROOT + path), null)).isTrue();

        HttpResponse<String> jsonLd = http.get(path, "Accept", "application/ld+json");
        assertThat(jsonLd.headers().firstValue("Content-Type")).hasValue("application/ld+json");
        assertThat(RdfParser.lines(RdfParser.read(jsonLd.body(), Lang.JSONLD11)))
                .isEqualTo(RdfParser.lines(expected));
        HttpResponse<String> triples = http.get(path, "Accept", "application/n-triples");
        assertThat(RdfParser.lines(RdfParser.read(triples.body(), Lang.NTRIPLES)))
                .isEqualTo(RdfParser.lines(expected));

        JsonNode block = block(http.get(path, "Accept", "text/html").body());
        assertThat(RdfParser.lines(expected))
                .containsAll(RdfParser.lines(RdfParser.read(block.toString(), Lang.JSONLD11)));
        assertThat(http.get(path + ".ttl").body()).isEqualTo(turtle.body());
        assertThat(http.get(path + ".jsonld").body()).isEqualTo(jsonLd.body());
        assertThat(http.get(path + ".nt").body()).isEqualTo(triples.body());
        assertThat(http.get(path + ".json").body())
                .isEqualTo(http.get(path, "Accept", "application/json").body());
    }

    @Test
    void headersLeadToTheOtherFormsAndSayWhetherAnythingChanged() {
        HttpResponse<String> turtle = http.get("/site/site-alpha-ctf", "Accept", "text/turtle");
        assertThat(turtle.headers().allValues("Vary").toString()).containsIgnoringCase("accept");
        assertThat(turtle.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(turtle.headers().firstValue("Link").orElseThrow())
                .contains("<" + ROOT + "/site/site-alpha-ctf>; rel=\"canonical\"")
                .contains(
                        "<%s/site/site-alpha-ctf.jsonld>; rel=\"alternate\"; type=\"application/ld+json\""
                                .formatted(ROOT));
        String tag = turtle.headers().firstValue("ETag").orElseThrow();
        assertThat(
                        http.get(
                                        "/site/site-alpha-ctf",
                                        "Accept",
                                        "text/turtle",
                                        "If-None-Match",
                                        tag)
                                .statusCode())
                .isEqualTo(304);
        assertThat(
                        http.get(
                                        "/site/site-alpha-ctf",
                                        "Accept",
                                        "text/html",
                                        "If-None-Match",
                                        tag)
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStatementIsReifiedWithItsProvenanceAndANoIsNoFact() {
        Model site = RdfParser.read(http.get("/site/site-beta-plant.ttl").body(), Lang.TURTLE);
        Resource plant = site.createResource(ROOT + "/site/site-beta-plant");
        Resource stromalCells = site.createResource(ROOT + "/vocabulary/product-type/MSC");
        Property productTypes = site.createProperty(ATLAS + "productTypes");
        assertThat(site.contains(plant, productTypes, stromalCells)).isFalse();
        Resource no = site.listSubjectsWithProperty(RDF.object, stromalCells).next();
        assertThat(site.contains(no, RDF.type, RDF.Statement)).isTrue();
        assertThat(site.contains(no, RDF.subject, plant)).isTrue();
        assertThat(site.contains(no, RDF.predicate, productTypes)).isTrue();
        assertThat(no.getProperty(site.createProperty(ATLAS + "asserted")).getBoolean()).isFalse();
        assertThat(
                        no.getPropertyResourceValue(
                                        site.createProperty(
                                                "http://www.w3.org/ns/prov#wasDerivedFrom"))
                                .getURI())
                .isEqualTo(ROOT + "/source/register");
        assertThat(site.listObjectsOfProperty(site.createProperty(ATLAS + "valueStatus")).toList())
                .containsExactly(site.createResource(ROOT + "/vocabulary/status/PLANNED"));
        List<RDFNode> agents =
                site.listObjectsOfProperty(
                                site.createProperty("http://www.w3.org/ns/prov#wasAttributedTo"))
                        .toList();
        assertThat(agents)
                .as("a connector has a name; an owner may be a private person")
                .singleElement()
                .extracting(agent ->
                        agent.asResource()
                                .getProperty(site.createProperty(SCHEMA + "name"))
                                .getString())
                .isEqualTo("register connector");
    }

    @Test
    void aRecordHasIdentifiersLocationAuthorisationsAndRelations() {
        Model site = RdfParser.read(http.get("/site/site-alpha-ctf.ttl").body(), Lang.TURTLE);
        assertThat(RdfParser.lines(site).toString())
                .contains("%ssameAs, https://www.wikidata.org/wiki/Q42".formatted(SCHEMA))
                .contains("/institution/alpha-hospital, %soperates, ".formatted(ATLAS))
                .doesNotContain("/institution/beta-biotech, %soperates, ".formatted(ATLAS))
                .contains(ATLAS + "validTo, \"2019-12-31\"")
                .contains(SCHEMA + "latitude, \"52.1662\"")
                .contains(ATLAS + "authorisationType, " + ROOT + "/vocabulary/authorisation/MIA");
        JsonNode plain = JsonMapper.shared().readTree(http.get("/site/site-alpha-ctf.json").body());
        assertThat(plain.path("capabilities").toString()).isEqualTo("[\"CELL_PROCESSING\",\"QC\"]");
        assertThat(plain.path("relationCount").asInt()).isEqualTo(plain.path("relations").size());
        assertThat(plain.path("relations").toString()).contains("Alpha Hospital");
    }

    @Test
    void theHtmlHeadDescribesThePageWithoutScripts() {
        String page = http.get("/site/site-alpha-ctf", "Accept", "text/html").body();
        assertThat(page)
                .contains("<title>Alpha Cell Facility · ATMP Atlas</title>")
                .contains("<meta name=\"description\" content=\"Makes cells for trials.\">")
                .contains(
                        "<meta property=\"og:title\" content=\"Alpha Cell Facility · ATMP Atlas\">")
                .contains("<link rel=\"canonical\" href=\"" + ROOT + "/site/site-alpha-ctf\">")
                .containsOnlyOnce("<title>")
                .doesNotContain("noindex");
        JsonNode block = block(page);
        assertThat(block.path("name").asString()).isEqualTo("Alpha Cell Facility");
        assertThat(block.path("@type").path(0).asString()).isEqualTo("Place");
        assertThat(http.get("/site/site-beta-plant?lang=nl", "Accept", "text/html").body())
                .contains("content=\"Beta Plänt Berlin · Fabriek · Berlin · Duitsland\"");
        assertThat(http.get("/expert/anna-vermeer", "Accept", "text/html").body())
                .contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @ParameterizedTest
    @CsvSource({
        "/site/site-alpha-old.ttl, 308, text/turtle",
        "/site/site-delta.jsonld, 410, application/ld+json",
        "/site/site-delta, 410, text/html",
        "/site/nobody, 404, application/json",
        "/site/site-gamma.pdf, 404, application/pdf",
        "/vocabulary/product-type/NOTHING, 404, text/turtle",
        "/site/site-gamma, 406, application/pdf",
        "/source/register, 406, image/png"
    })
    void missingResourcesHaveTheRightStatus(String path, int status, String accept) {
        HttpResponse<String> answer = http.get(path, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 308) {
            assertThat(answer.headers().firstValue("Location"))
                    .hasValue("/site/site-alpha-ctf.ttl");
        } else if (!accept.equals("text/html")) {
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(JsonMapper.shared().readTree(answer.body()).path("status").asInt())
                    .isEqualTo(status);
        }
    }

    @Test
    void ontologyAndShapesSpeakOfTheseAddresses() {
        for (String file : new String[] {"/ontology", "/shapes.ttl"}) {
            HttpResponse<String> turtle = http.get(file);
            assertThat(turtle.headers().firstValue("Content-Type"))
                    .hasValue("text/turtle;charset=UTF-8");
            assertThat(turtle.body()).contains(ROOT).doesNotContain("invalid");
            assertThat(RdfParser.read(turtle.body(), Lang.TURTLE).size()).isGreaterThan(100);
        }
    }

    private static JsonNode block(String page) {
        Matcher block =
                Pattern.compile(
                                "<script type=\"application/ld\\+json\">(.*?)</script>",
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(block.find()).isTrue();
        return JsonMapper.shared().readTree(block.group(1));
    }
}
