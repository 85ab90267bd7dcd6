package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.regex.Pattern;

/** A reader finds an event, subscribes to the calendar, and sees who organises it as a hub. */
@BrowserTest
class CalendarJourneyTests {

    private static final String MEETING = "DARE-NL Annual Consortium Meeting 2026";

    @Test
    void aReaderFindsAnEventByMonthAndSubscribes() {
        try (Visit visit =
                AtlasBrowser.get()
                        .visit(
                                "/directory?kind=events&country=NL&view=month&month=2026-08&lang=en",
                                Screen.DESKTOP)) {
            Page page = visit.page();
            assertThat(page.locator(".month-empty")).containsText("No events on record in August");
            page.locator(".month-empty a").first().click();
            assertThat(page).hasURL(Pattern.compile(".*month=2026-09.*"));
            Locator day = page.locator(".month-grid td").filter(containing("18"));
            assertThat(day.locator("a")).containsText(MEETING);
            day.locator("a").focus();
            page.keyboard().press("PageUp");
            assertThat(page.locator(".month-head h2")).hasText("August 2026");
            visit.assertAccessible();

            page.locator(".result-tools details.follow summary").click();
            String calendar = page.locator(".follow a[type='text/calendar']").getAttribute("href");
            assertThat(calendar).contains("/feed/events.ics?", "NL");
            APIResponse response = page.request().get(visit.address() + calendar);
            ICalendar read = Biweekly.parse(response.text()).first();
            assertThat(read.validate(ICalVersion.V2_0).isEmpty()).isTrue();
            List<String> titles =
                    read.getEvents().stream().map(event -> event.getSummary().getValue()).toList();
            assertThat(titles)
                    .as("of the Netherlands only")
                    .contains(MEETING)
                    .doesNotContain("ESGCT 27th Annual Congress");
            assertThat(page.locator("link[rel=alternate][type='text/calendar']")).hasCount(1);
            visit.assertQuiet();
        }
    }

    @Test
    void anInitiativeIsAHub() {
        try (Visit visit = AtlasBrowser.get().visit("/initiative/dare-nl?lang=nl", Screen.PHONE)) {
            Page page = visit.page();
            assertThat(page.locator(".section-workPackages li")).hasCount(6);
            assertThat(page.locator(".section-members"))
                    .containsText("University Medical Center Utrecht");
            assertThat(page.locator(".section-sites .site-list li").first()).isVisible();
            assertThat(page.locator(".section-sites atlas-map")).isVisible();
            assertThat(page.locator(".section-events a").first()).containsText(MEETING);
            assertThat(page.locator(".section-people h3").filter(containing("Speaker")))
                    .hasCount(1);
            assertThat(page.locator(".section-publications")).containsText("Nieuwsbrief");
            assertThat(page.locator(".section-trials li").first()).isVisible();
            assertThat(page.locator(".section-bottlenecks li")).hasCount(7);
            assertThat(page.locator(".hub-empty")).containsText("Materialen");
            assertThat(page.locator(".hub-empty")).hasCount(1);
            visit.assertAccessible().assertCredited().assertQuiet();
        }
    }

    private static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
