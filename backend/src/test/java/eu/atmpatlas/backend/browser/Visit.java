package eu.atmpatlas.backend.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser session on a page. Records everything forbidden that the page does: errors, requests to
 * other hosts.
 */
final class Visit implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern COUNT = Pattern.compile("\\d[\\d.,]*");

    private static final String HIDDEN_CREDITS =
            """
            () => [...document.querySelectorAll("atlas-map")].map((map) => {
              const said = map.renderRoot.querySelector(".credit").getBoundingClientRect();
              const seen = map.parentElement.getBoundingClientRect();
              const inside = said.height > 0 && said.top >= seen.top && said.bottom <= seen.bottom + 1
                && said.left >= seen.left && said.right <= seen.right + 1;
              return inside ? null : [said, seen].map((box) => JSON.stringify(box)).join(" outside ");
            }).filter(Boolean)
            """;

    private final String address;
    private final Runnable onClose;
    private final Page page;
    private final List<Page> popups = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Observes a page.
     *
     * @param onClose runs after the page is closed
     */
    Visit(Page page, String address, Runnable onClose) {
        this.page = page;
        this.address = address;
        this.onClose = onClose;
        page.onConsoleMessage(message -> {
            // The browser also logs the status of the page itself; a 404 for a missing record is
            // correct.
            boolean missingPage =
                    message.text().contains("status of 404")
                            && message.location().startsWith(page.url());
            if (List.of("error", "warning").contains(message.type()) && !missingPage) {
                problems.add("console: " + message.text());
            }
        });
        page.onPopup(popups::add);
        page.onPageError(error -> problems.add("error: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith(address) && !request.url().startsWith("data:")) {
                problems.add("request elsewhere: " + request.url());
            }
            if (request.url().endsWith("/graphql")
                    && !page.url().contains("/explorer")
                    && !FrontEndDocuments.know(
                            JSON.readTree(request.postData()).path("query").asString())) {
                problems.add("a document that the manifest does not know: " + request.postData());
            }
        });
    }

    Visit open(String path) {
        page.navigate(path.startsWith("http") ? path : address + path);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    Page page() {
        return page;
    }

    /** Address of the server. */
    String address() {
        return address;
    }

    String url() {
        return page.url();
    }

    /** Every map shows its attribution visibly. */
    Visit assertCredited() {
        assertThat(page.evaluate(HIDDEN_CREDITS)).isEqualTo(List.of());
        return this;
    }

    /** The number of matches that the directory shows, after it has loaded. */
    int count() {
        page.locator(".result-count[aria-busy=false]").waitFor();
        String shown = page.locator(".result-count").textContent();
        Matcher count = COUNT.matcher(shown);
        assertThat(count.find()).as(shown).isTrue();
        return Integer.parseInt(count.group().replaceAll("\\D", ""));
    }

    /** Performs an action that changes the matches, and waits for the new result. */
    int countAfter(Runnable act) {
        page.waitForResponse(response -> response.url().endsWith("/graphql"), act::run);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return count();
    }

    Locator rows() {
        return page.locator("tr.row[data-id]");
    }

    /** Sends a query to the same server. */
    JsonNode ask(String query, Map<String, ?> variables) {
        var answer =
                page.request()
                        .post(
                                address + "/graphql",
                                RequestOptions.create()
                                        .setHeader("Content-Type", "application/json")
                                        .setData(
                                                JSON.writeValueAsString(
                                                        Map.of(
                                                                "query",
                                                                query,
                                                                "variables",
                                                                variables))));
        JsonNode body = JSON.readTree(answer.text());
        assertThat(body.has("errors")).as(body.toString()).isFalse();
        return body.get("data");
    }

    /** Checks WCAG 2.2 AA, as far as a program can. */
    Visit assertAccessible() {
        var failures = new AxeRunOptions();
        failures.setResultTypes(List.of("violations"));
        List<Rule> found =
                new AxeBuilder(page)
                        // All frames have the same origin, so no second page is needed to gather
                        // the results.
                        .setLegacyMode(true)
                        .options(failures)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations();
        assertThat(found)
                .as("axe on " + page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
        return this;
    }

    /** No console output, no request to another host, no horizontal scrolling. */
    Visit assertQuiet() {
        assertThat(problems).as("on " + page.url()).isEmpty();
        Object beyond =
                page.evaluate(
                        "() => document.documentElement.scrollWidth"
                                + " - document.documentElement.clientWidth");
        assertThat(((Number) beyond).intValue())
                .as("pixels beyond the screen on " + page.url())
                .isLessThanOrEqualTo(0);
        return this;
    }

    void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /** Closes the page. What it stored in the browser is deleted. */
    @Override
    public void close() {
        if (page.url().startsWith(address)) {
            page.evaluate("() => localStorage.clear()");
        }
        popups.forEach(Page::close);
        page.close();
        onClose.run();
    }
}
