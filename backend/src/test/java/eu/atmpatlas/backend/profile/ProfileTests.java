package eu.atmpatlas.backend.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import eu.atmpatlas.backend.testing.AtlasHttpClient;
import eu.atmpatlas.backend.testing.AtlasTest;
import eu.atmpatlas.graph.relation.RelationType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A country's profile as a PDF over HTTP. */
@AtlasTest
class ProfileTests {

    private static final String FIGURE =
            "query($code: String!, $lang: Language) { indicator(code: $code, regions: [\"NL\"]) {"
                    + " indicator { name(lang: $lang) unit } figures { value numerator denominator"
                    + " shown } } }";

    private final AtlasHttpClient http;

    ProfileTests(@Autowired AtlasHttpClient http) {
        this.http = http;
    }

    @Test
    void itsFiguresAreThoseOfGraphQlInBothLanguages() throws Exception {
        for (String lang : List.of("en", "nl")) {
            HttpResponse<byte[]> answer = get("/profile/NL.pdf?lang=" + lang);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                boolean dutch = lang.equals("nl");
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(lang);
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentInformation().getTitle())
                        .startsWith(
                                dutch
                                        ? "Landenprofiel: Nederland"
                                        : "Country profile: Netherlands");
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text)
                        .contains("CC BY 4.0", "Alpha Cell Facility", "Leiden")
                        .containsPattern(
                                dutch ? "Celbewerking .*1 locatie" : "Cell processing .*1 site")
                        .contains(dutch ? "Te weinig personeel" : "Too few staff")
                        .satisfies(all ->
                                assertThat(all.replaceAll("\\s", ""))
                                        .contains("/profile/NL?lang=" + lang));
                for (String code : List.of("GAP_COUNT", "PROVENANCE", "COMPLETENESS")) {
                    assertShown(text, code, dutch);
                }
            }
        }
    }

    /** The gaps count the pairs across a region's border, the network those between countries. */
    @Test
    void theEiIndexOfABorderIsOneFigureInGapsNetworkAndProfile() throws Exception {
        List<String> types =
                Stream.of(RelationType.values())
                        .filter(type -> !type.isOfKnowledge())
                        .map(Enum::name)
                        .toList();
        JsonNode data =
                http.ask(
                                """
                                query($types: [RelationType!]) {
                                  indicator(code: "E_I_INDEX", regions: ["NL"]) { figures { value } }
                                  networkSummary(filter: { types: $types }) {
                                    byCountry { blocks { row column pairs } } }
                                }
                                """,
                                Map.of("types", types))
                        .at("/data");
        int across = 0;
        int within = 0;
        for (JsonNode block : data.at("/networkSummary/byCountry/blocks")) {
            List<String> ends =
                    List.of(block.at("/row").asString(), block.at("/column").asString());
            if (ends.equals(List.of("NL", "NL"))) {
                within += block.at("/pairs").asInt();
            } else if (ends.contains("NL")) {
                across += block.at("/pairs").asInt();
            }
        }
        assertThat(across + within).isPositive();
        double index = data.at("/indicator/figures/0/value").asDouble();
        assertThat(index).isEqualTo((double) (across - within) / (across + within), offset(1e-12));
        String shown =
                new DecimalFormat("0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
                        .format(index);
        try (PDDocument pdf = Loader.loadPDF(get("/profile/NL.pdf").body())) {
            assertThat(new PDFTextStripper().getText(pdf).replace('\u2212', '-'))
                    .containsPattern(
                            "E-I index of the region.s border \\d+ " + Pattern.quote(shown) + " ");
        }
    }

    private void assertShown(String text, String code, boolean dutch) {
        JsonNode answer =
                http.ask(FIGURE, Map.of("code", code, "lang", dutch ? "NL" : "EN"))
                        .at("/data/indicator");
        JsonNode figure = answer.at("/figures/0");
        assertThat(figure.path("shown").asString()).as(code).isEqualTo("POINT");
        // One site is on record, so no share is given as a percentage.
        boolean share = answer.at("/indicator/unit").asString().equals("SHARE");
        BigDecimal numerator = figure.path("numerator").decimalValue();
        String value =
                !share
                        ? figure.path("value").decimalValue().setScale(0).toPlainString()
                        : numerator.stripTrailingZeros().scale() <= 0
                                ? "%d %s %d"
                                        .formatted(
                                                numerator.intValue(),
                                                dutch ? "van" : "of",
                                                figure.path("denominator").asInt())
                                : figure.path("value")
                                        .decimalValue()
                                        .setScale(2, RoundingMode.HALF_UP)
                                        .stripTrailingZeros()
                                        .toPlainString()
                                        .replace('.', dutch ? ',' : '.');
        assertThat(text.lines())
                .as(code)
                .anySatisfy(line ->
                        assertThat(line)
                                .matches(
                                        answer.at("/indicator/name").asString()
                                                + " ?\\d+ "
                                                + value
                                                + " .*"));
    }

    @Test
    void itIsMadeAgainOnlyWhenTheDataOrTheQuestionChange() throws Exception {
        String path = "/profile/nl.pdf?asof=2026-01-31";
        HttpResponse<byte[]> first = get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get(path + "&scenario=planned", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void unknownCountriesAndBadParametersAreRefused() throws Exception {
        JsonNode unknown = problem("/profile/XX.pdf", 404);
        assertThat(unknown.path("code").asString()).isEqualTo("NOT_FOUND");
        assertThat(unknown.path("detail").asString()).contains("XX");
        for (String wrong :
                List.of(
                        "lang=de",
                        "scenario=soon",
                        "asof=today",
                        "need=capability:NONE",
                        "seq=999999")) {
            JsonNode problem = problem("/profile/NL.pdf?" + wrong, 400);
            assertThat(problem.path("code").asString()).as(wrong).isEqualTo("BAD_USER_INPUT");
            assertThat(problem.path("field").asString())
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void groupsSelectionsAndRegionsHaveAProfileWithTheSameRules() throws Exception {
        var titles =
                Map.of(
                        "EU", "Profile of a group of countries: European Union",
                        "DE-NL", "Profile of a group of countries: Germany, Netherlands",
                        "NL33", "Regional profile: South Holland");
        for (var profile : titles.entrySet()) {
            HttpResponse<byte[]> answer = get("/profile/" + profile.getKey() + ".pdf");
            assertThat(answer.statusCode()).as(profile.getKey()).isEqualTo(200);
            try (PDDocument pdf = Loader.loadPDF(answer.body())) {
                assertThat(pdf.getDocumentInformation().getTitle()).startsWith(profile.getValue());
                String text = new PDFTextStripper().getText(pdf);
                assertThat(text).contains("Alpha Cell Facility");
                // Fewer than five sites are on record, so their share is no percentage.
                assertThat(text.lines().filter(line -> line.matches("Public provenance ?\\d.*")))
                        .as(profile.getKey())
                        .isNotEmpty()
                        .allMatch(line -> line.matches("Public provenance ?\\d+ \\d of \\d .*"));
            }
            assertThat(http.get("/profile/" + profile.getKey()).statusCode()).isEqualTo(200);
        }
        for (String unknown : List.of("XX", "DE-XX", "NL99", "ATLANTIS")) {
            assertThat(http.get("/profile/" + unknown).statusCode()).as(unknown).isEqualTo(404);
            problem("/profile/" + unknown + ".pdf", 404);
        }
    }

    private JsonNode problem(String path, int status) {
        HttpResponse<String> answer = http.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        return tools.jackson.databind.json.JsonMapper.shared().readTree(answer.body());
    }

    private HttpResponse<byte[]> get(String path, String... headers)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = http.request(path).GET();
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
