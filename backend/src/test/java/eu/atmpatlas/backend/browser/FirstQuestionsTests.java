package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.atmpatlas.graph.testing.BesideOthers;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the server answers before a page asks is what the page would ask. {@code
 * -Dquestions.write=true} writes the file that the server knows it from anew.
 */
@BesideOthers
class FirstQuestionsTests {

    private static final boolean WRITE = Boolean.getBoolean("questions.write");
    private static final String FILE = "first-questions.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String READ =
            """
            async () => {
              const [{ emptyView }, queries, lists, { ABOUT }, records] = await Promise.all([
                "/base/url-state.js", "/directory/kinds/queries.js", "/directory/list-query.js", "/frame/about-query.js",
                "/detail/record-query.js",
              ].map((path) => import(path)));
              const directories = Object.values(queries).map((directory) => [directory.kind, {
                query: lists.listDocument(directory),
                variables: lists.firstVariables({ ...emptyView(), kind: directory.kind }, directory),
                facets: directory.facets.map(({ key }) => key),
                orders: directory.orders, textInFilter: directory.textInFilter, near: directory.near, map: directory.map,
              }]);
              return {
                about: { query: ABOUT, variables: {} },
                directories: Object.fromEntries(directories),
                record: { query: records.RECORD, variables: records.recordVariables("", "en") },
              };
            }
            """;

    private static final Pattern ALONG = Pattern.compile("^query (About|Directory|Record)\\b");
    private static final String SHOWN =
            "tr.row[data-id], atlas-record-page h1, atlas-network-twin, atlas-empty-state h2";

    /** One reader goes from page to page, each loaded anew. */
    private static final List<String> asked = new ArrayList<>();

    private static Visit visit;

    @BeforeAll
    static void comes() {
        visit = AtlasInBrowser.get().visit("/about", Screen.DESK);
        visit.page()
                .onRequest(request -> {
                    if (request.url().endsWith("/graphql")) {
                        asked.add(JSON.readTree(request.postData()).path("query").asString());
                    }
                });
    }

    @AfterAll
    static void leaves() {
        visit.close();
    }

    @Test
    void theServerKnowsThemAsThePagesMakeThem() throws IOException {
        String made =
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(visit.page().evaluate(READ))
                        + "\n";
        if (WRITE) {
            Files.writeString(
                    Path.of("../web/src/main/resources").resolve(FILE).toAbsolutePath(), made);
        } else {
            assertThat(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8))
                    .as("web's %s; -Dquestions.write=true writes it anew", FILE)
                    .isEqualTo(made);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/directory",
                "/directory?lang=nl&view=list",
                "/directory?country=NL,BE&capability.all=VECTOR_PRODUCTION,QC_RELEASE_TESTING&view=list",
                "/directory?productType.not=CAR_T&scale.known=yes&q=Utrecht&sort=COUNTRY&view=list",
                "/directory?near=52.0907,5.1214,300&place=Utrecht&q=%20cell%20%3Cscript%3E&view=list",
                "/directory?within=50,3,54,8.25&sort=DISTANCE&status=nothing!,OPERATIONAL&view=list",
                "/directory?kind=institutions&country.not=DE&kind.any=COMPANY&view=list",
                "/directory?kind=experts&q=advanced%20%26%20therapy&lang=nl",
                "/directory?kind=initiatives&bottleneck=FRAGMENTED_KNOWLEDGE",
                "/directory?kind=regulators&near=48,2,900&view=list",
                "/directory?kind=products&sort=UPDATED&near=48,2,900",
                "/directory?kind=nonsense&view=list",
                "/site/site-umcu-ctf",
                "/institution/lumc?lang=nl",
                "/network"
            })
    void aPageWithItsAnswersAsksNoneOfThemAgain(String address) {
        List<String> again = List.of("no page yet");
        // An answer that was late was left out: the first ones after a start may be.
        for (int tries = 0; tries < 3 && !again.isEmpty(); tries++) {
            again = askedAgain(address);
        }
        assertThat(again).isEmpty();
    }

    private static List<String> askedAgain(String address) {
        asked.clear();
        visit.open(address);
        visit.page().locator(SHOWN).first().waitFor();
        visit.page().locator("footer").getByText("CC BY 4.0").waitFor();
        return asked.stream().filter(query -> ALONG.matcher(query).find()).toList();
    }
}
