package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an address is said in the page, and the page works all the same. */
@SecondBrowserTest
class AddressTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/directory?near=999,999,50&country=NL | near=999,999,50",
                "/directory?within=1,2 | within=1,2",
                "/directory?contry=NL | contry=NL",
                "/directory?sort=NONSENSE | sort=NONSENSE",
                "/network?asof=soon | asof=soon",
                "/gaps?view=cube | view=cube",
                "/profile/NL?scenario=dream | scenario=dream",
                "/embed/list?near=1,2 | near=1,2"
            })
    void aParameterThatCannotBeReadIsSaid(String address, String parameter) {
        try (Visit visit = AtlasBrowser.second().visit(address, Screen.DESKTOP)) {
            assertThat(visit.page().locator(".ignored-parameters code")).hasText(parameter);
            visit.assertQuiet();
        }
    }

    @Test
    void theNoteGoesWithTheNextChange() {
        try (Visit visit =
                AtlasBrowser.second().visit("/directory?near=999,999,50", Screen.DESKTOP)) {
            Locator note = visit.page().locator(".ignored-parameters");
            note.waitFor();
            visit.countAfter(() -> visit.page().locator("input[name=country]").first().check());
            assertThat(note).isHidden();
            assertThat(visit.url()).doesNotContain("near=");
        }
    }

    @Test
    void sitesThatCannotBeComparedAreNamed() {
        try (Visit visit =
                AtlasBrowser.second()
                        .visit("/compare?ids=site-nobody,site-umcu-ctf,lumc", Screen.DESKTOP)) {
            Locator page = visit.page().locator("atlas-compare");
            assertThat(page).containsText("These ids belong to no site: site-nobody, lumc");
            assertThat(page.locator("table")).hasCount(0);
            assertThat(page.locator("a.primary"))
                    .hasAttribute("href", "/directory?compare=site-umcu-ctf");
        }
        try (Visit visit =
                AtlasBrowser.second()
                        .visit(
                                "/compare?ids=site-nobody,site-umcu-ctf,site-necstgen-leiden",
                                Screen.DESKTOP)) {
            Locator page = visit.page().locator("atlas-compare");
            assertThat(page).containsText("These ids belong to no site: site-nobody");
            assertThat(page.locator("table.compare thead th")).hasCount(2);
        }
        try (Visit visit =
                AtlasBrowser.second().visit("/compare?ids=site-nobody", Screen.DESKTOP)) {
            assertThat(visit.page().locator("atlas-compare"))
                    .containsText("These ids belong to no site: site-nobody");
        }
    }

    @Test
    void aLongTextIsLimitedInTheFieldAndItsChipCanBeRemoved() {
        try (Visit visit =
                AtlasBrowser.second().visit("/directory?q=" + "a".repeat(3000), Screen.PHONE)) {
            assertThat(visit.page().locator(".ignored-parameters")).containsText("q=aaa");
            Locator chip = visit.page().locator(".chip");
            assertThat(chip).hasCount(1);
            visit.assertQuiet();
            chip.locator("svg").click();
            assertThat(chip).hasCount(0);
        }
        try (Visit visit = AtlasBrowser.second().visit("/directory", Screen.DESKTOP)) {
            Locator field = visit.page().locator("atlas-filter-rail input[type=search]").first();
            field.focus();
            visit.page().keyboard().insertText("b".repeat(500));
            assertThat(field).hasValue("b".repeat(200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/directory?lang=nl&sel=site-umcu-ctf",
                "/directory?kind=institutions&country=NL,BE,DE&capability=QC",
                "/site/site-umcu-ctf",
                "/compare?ids=site-umcu-ctf,site-necstgen-leiden&lang=nl",
                "/network?focus=umc-utrecht&lang=nl",
                "/gaps?view=matrix&lang=nl",
                "/gaps",
                "/profile/NL?lang=nl",
                "/api?lang=nl",
                "/data",
                "/about?lang=nl"
            })
    void noPageIsWiderThanTheScreen(String address) {
        try (Visit visit = AtlasBrowser.second().visit(address, Screen.DESKTOP)) {
            Page page = visit.page();
            page.locator("h1").first().waitFor();
            for (int width = 320; width <= 900; width += width < 630 || width > 800 ? 90 : 15) {
                page.setViewportSize(width, 800);
                Object beyond =
                        page.evaluate(
                                "() => document.documentElement.scrollWidth - window.innerWidth");
                assertThat(((Number) beyond).intValue())
                        .as("pixels beyond the screen at %d on %s", width, address)
                        .isLessThanOrEqualTo(0);
            }
        }
    }
}
