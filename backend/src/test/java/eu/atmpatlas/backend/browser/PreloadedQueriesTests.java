package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The server's preloaded queries are the queries that the page would send. {@code
 * -Dqueries.write=true} rewrites the file from which the server reads them.
 */
@BrowserTest
class PreloadedQueriesTests {

    private static final boolean UPDATE_FILE = Boolean.getBoolean("queries.write");
    private static final String FILE = "preloaded-queries.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final String READ =
            """
            async () => {
              const [{ emptyView }, queries, lists, { ABOUT }, records] = await Promise.all([
                "/base/url-state.js", "/directory/kinds/queries.js", "/directory/list-query.js", "/base/about-query.js",
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

    private static final List<String> BY_HAND =
            List.of(
                    "/directory",
                    "/directory?lang=nl&view=list",
                    "/directory?country=NL,BE&capability.all=VECTOR_PRODUCTION,QC_RELEASE_TESTING",
                    "/directory?productType.not=CAR_T&scale.known=yes&q=Utrecht&sort=COUNTRY",
                    "/directory?near=52.0907,5.1214,300&place=Utrecht&q=%20a%20%3Cscript%3E",
                    "/directory?within=50,3,54,8.25&sort=DISTANCE&status=OPERATIONAL,nothing!",
                    "/directory?roles=all&country=NL",
                    "/directory?roles=making&chainRole=TREATMENT,COLLECTION",
                    "/directory?chainRole.known=yes&roles=some",
                    "/directory?kind=institutions&country.not=DE&kind.any=COMPANY",
                    "/directory?kind=experts&q=advanced%20%26%20therapy&lang=nl",
                    "/directory?kind=initiatives&bottleneck=FRAGMENTED_KNOWLEDGE",
                    "/directory?kind=regulators&near=48,2,900",
                    "/directory?kind=products&sort=UPDATED&near=48,2,900",
                    "/directory?kind=trials&phase=PHASE_1&status=ONGOING",
                    "/directory?kind=nonsense&unheard=of",
                    "/directory?near=999,999,50&sort=DISTANCE",
                    "/directory?near=52.09,%20.5,1e2",
                    "/directory?near=0x10,5,50",
                    "/directory?near=52,5,1d",
                    "/directory?near=52,5,0&q=a",
                    "/directory?within=54,3,50,8",
                    "/directory?within=-25,176,-10,-170",
                    "/directory?q=%C2%A0leiden%EF%BB%BF&sort=RELEVANCE",
                    "/directory?q=%C2%A0&sort=RELEVANCE",
                    "/directory?q=" + "lentivirus%20".repeat(30),
                    "/directory?country.any=NL&country=BE&country.all=DE",
                    "/directory?country=&country.any=NL",
                    "/directory?country=NL&country=BE&status.known=maybe",
                    "/directory?kind=institutions&kind=experts&kind.not=COMPANY",
                    "/directory?kind=experts&near=52,5,50&sort=DISTANCE",
                    "/directory?sort=name&view=cube&lang=xx");

    /**
     * For 150 addresses that the front end generates, and some written by hand: the query that the
     * front end would send, and the queries that the server preloaded.
     */
    private static final String COMPARE =
            """
            async (byHand) => {
              const [{ emptyView, formatView, parseView }, queries, lists] = await Promise.all([
                "/base/url-state.js", "/directory/kinds/queries.js", "/directory/list-query.js",
              ].map((path) => import(path)));
              let seed = 20261122;
              const below = (end) => (seed = (seed * 48271) % 2147483647) % end;
              const one = (list) => list[below(list.length)];
              const directories = Object.values(queries);
              const codes = { country: ["NL", "DE", "EU", "FR"], productType: ["CAR_T", "LV_VECTOR"], kind: ["COMPANY", "HOSPITAL"] };
              const any = () => {
                const directory = one(directories);
                const view = { ...emptyView("directory", one(["en", "nl"])), kind: directory.kind };
                view.text = one(["", "", "leiden", " cell & gene ", "</script>"]);
                for (const { key } of directory.facets.filter(() => below(4) === 0)) {
                  const known = codes[key] ?? [];
                  view.facets[key] = { any: known.slice(0, below(3)), all: [], none: known.slice(2, 2 + below(2)), known: one([null, null, true, false]) };
                }
                if (below(3) === 0) view.near = { lat: below(120) - 60 + below(100) / 100, lon: below(340) - 170, km: 1 + below(900), place: "Leiden" };
                if (below(4) === 0) view.within = { south: 40.5, west: below(90) - 45, north: 60, east: 20 };
                view.sort = one([null, null, "NAME", "COUNTRY", "UPDATED", "DISTANCE", "RELEVANCE"]);
                view.layout = one(["split", "list"]);
                return formatView(view);
              };
              const result = { equal: 0, different: [] };
              for (const address of [...byHand, ...Array.from({ length: 150 }, any)]) {
                const page = await (await fetch(address, { headers: { accept: "text/html" } })).text();
                const answered = JSON.parse(page.split('id="answers">')[1].split("</script>")[0]).filter(({ query }) => query.startsWith("query Directory"));
                const view = parseView(address);
                const directory = directories.find(({ kind }) => kind === view.kind);
                const asked = JSON.stringify([lists.listDocument(directory), lists.firstVariables(view, directory)]);
                for (const { query, variables } of answered) {
                  const said = JSON.stringify([query, variables]);
                  if (said === asked) result.equal += 1;
                  else result.different.push(`${address}: ${said.slice(said.lastIndexOf(",{"))} instead of ${asked.slice(asked.lastIndexOf(",{"))}`);
                }
              }
              return result;
            }
            """;

    private static final Pattern ALONG = Pattern.compile("^query (About|Directory|Record)\\b");
    private static final String SHOWN =
            "tr.row[data-id], atlas-record-page h1, atlas-network-tables, atlas-empty-state h2";

    /** One user visits several pages, with a full load of each. */
    private static final List<String> requestedQueries = new ArrayList<>();

    private static Visit visit;

    @BeforeAll
    static void openPage() {
        visit = AtlasBrowser.get().visit("/about", Screen.DESKTOP);
        visit.page()
                .onRequest(request -> {
                    if (request.url().endsWith("/graphql")) {
                        requestedQueries.add(
                                JSON.readTree(request.postData()).path("query").asString());
                    }
                });
    }

    @AfterAll
    static void closePage() {
        visit.close();
    }

    @Test
    void theServerKnowsThemAsThePagesMakeThem() throws IOException {
        SourceModules.open(visit);
        String made =
                JSON.writerWithDefaultPrettyPrinter()
                                .writeValueAsString(visit.page().evaluate(READ))
                        + "\n";
        if (UPDATE_FILE) {
            Files.writeString(
                    Path.of("../web/src/main/resources").resolve(FILE).toAbsolutePath(), made);
        } else {
            assertThat(new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8))
                    .as("web's %s; -Dqueries.write=true writes it anew", FILE)
                    .isEqualTo(made);
        }
    }

    /** The page does not send preloaded queries again, and shows the preloaded responses. */
    @ParameterizedTest
    @ValueSource(strings = {"/", "/site/site-umcu-ctf?lang=nl"})
    void aPageWithItsAnswersAsksNoneOfThemAgain(String address) {
        List<String> again = List.of("no page yet");
        // A late response is left out: the first ones after a start can be late.
        for (int tries = 0; tries < 5 && !again.isEmpty(); tries++) {
            requestedQueries.clear();
            visit.open(address);
            visit.page().locator(SHOWN).first().waitFor();
            visit.page().locator("footer").getByText("CC BY 4.0").waitFor();
            again = requestedQueries.stream().filter(query -> ALONG.matcher(query).find()).toList();
        }
        assertThat(again).isEmpty();
    }

    /**
     * Addresses of every kind and form, random and by hand: server and page derive the same query.
     */
    @Test
    void theServerReadsAnAddressAsThePageDoes() {
        SourceModules.open(visit);
        for (int tries = 0; tries < 5; tries++) {
            @SuppressWarnings("unchecked")
            var read = (Map<String, Object>) visit.page().evaluate(COMPARE, BY_HAND);
            assertThat((List<?>) read.get("different")).isEmpty();
            // Late and refused responses are left out; most addresses have theirs.
            if (((Number) read.get("equal")).intValue() > 100) {
                return;
            }
        }
        throw new AssertionError("hardly any page came with its answers");
    }
}
