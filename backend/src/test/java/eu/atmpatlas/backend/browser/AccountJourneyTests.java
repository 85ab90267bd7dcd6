package eu.atmpatlas.backend.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.SameSiteAttribute;

import eu.atmpatlas.graph.account.AccountRoles;
import eu.atmpatlas.graph.account.Invitations;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An administrator registers, signs in, invites and leaves, with a virtual authenticator. */
@BrowserTest
class AccountJourneyTests {

    private static final String COOKIE = "atlas-session";

    @Test
    void anAdministratorRegistersSignsInInvitesAndLeaves() {
        String secret =
                AtlasServer.get()
                        .beans()
                        .getBean(Invitations.class)
                        .invite(
                                "Ada",
                                null,
                                AccountRoles.of("ADMINISTRATOR"),
                                Duration.ofHours(1),
                                "command")
                        .secret();
        try (Visit visit = AtlasBrowser.get().firstVisit("/about?lang=en", Screen.DESKTOP)) {
            Page page = visit.page();
            addAuthenticator(page);
            visit.open("/account?lang=en");
            assertThat(button(page, "Sign in with a passkey")).isVisible();
            visit.assertAccessible().assertQuiet();
            assertThat(page.context().cookies()).as("of a visitor").isEmpty();

            visit.open("/about?lang=en").open("/account?lang=en#invitation=" + secret);
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ada Admin");
            visit.assertAccessible();
            button(page, "Create a passkey").click();
            assertThat(page.locator(".account .facts")).containsText("Ada Admin");
            assertThat(page.locator(".account .facts")).containsText("Administrator");
            assertThat(page.url()).doesNotContain(secret);
            Cookie registered = session(page);
            assertThat(registered.httpOnly).isTrue();
            assertThat(registered.sameSite).isEqualTo(SameSiteAttribute.LAX);

            issueKey(page);
            visit.assertAccessible().assertQuiet();
            visit.screenshot(Path.of("target", "pages", "account-member-en.png"));
            manageMembers(visit);
            signInAgain(visit, registered);
            visit.assertQuiet();
            leave(visit);
            openUsedLink(visit, secret);
        }
    }

    private static void issueKey(Page page) {
        page.getByLabel("What the key is for").fill("Hub");
        button(page, "Issue a key").click();
        assertThat(page.locator(".account-secret code")).containsText("atlas_");
    }

    private static void manageMembers(Visit visit) {
        Page page = visit.page();
        visit.open("/members?lang=en");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Eva");
        page.getByLabel("Mail address (optional)").fill("eva@site.example");
        page.getByLabel("Curator", new Page.GetByLabelOptions().setExact(true)).check();
        button(page, "Invite").click();
        assertThat(page.locator(".account-secret code")).containsText("/account#invitation=");
        assertThat(page.locator(".account")).containsText("There is no mail server");
        assertThat(page.locator(".account-message")).containsText("eva@site.example");
        assertThat(page.locator("table.plain tbody tr").first()).containsText("Invited");
        visit.assertAccessible().assertQuiet();
        visit.screenshot(Path.of("target", "pages", "members-en.png"));

        page.setViewportSize(Screen.PHONE.width(), Screen.PHONE.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        for (String path : List.of("/members", "/account")) {
            visit.open(path + "?lang=nl");
            assertThat(page.locator(".account-list").first()).isVisible();
            visit.assertAccessible().assertQuiet();
            visit.screenshot(Path.of("target", "pages", path.substring(1) + "-member-nl.png"));
        }
    }

    /** A session that somebody else has chosen, or that has ended, is not the one of the person. */
    private static void signInAgain(Visit visit, Cookie before) {
        Page page = visit.page();
        visit.open("/account?lang=en");
        button(page, "Sign out").click();
        assertThat(button(page, "Sign in with a passkey")).isVisible();
        assertThat(stateWith(visit, before.value)).contains("\"account\":null");

        String chosen = "x".repeat(43);
        page.context().addCookies(List.of(new Cookie(COOKIE, chosen).setUrl(visit.address())));
        button(page, "Sign in with a passkey").click();
        assertThat(page.locator(".account .facts")).containsText("Ada Admin");
        String started = session(page).value;
        assertThat(started).isNotEqualTo(chosen).isNotEqualTo(before.value);
        assertThat(stateWith(visit, chosen)).contains("\"account\":null");
        assertThat(stateWith(visit, started)).contains("Ada Admin");
    }

    /** After the deletion the passkey opens nothing. */
    private static void leave(Visit visit) {
        Page page = visit.page();
        button(page, "Delete my account …").click();
        button(page, "Delete it for good").click();
        assertThat(button(page, "Sign in with a passkey")).isVisible();
        assertThat(page.context().cookies()).isEmpty();
        button(page, "Sign in with a passkey").click();
        assertThat(page.locator(".account-problem")).hasText("The passkey was not accepted.");
    }

    private static void openUsedLink(Visit visit, String secret) {
        visit.open("/about?lang=en");
        visit.open("/account?lang=en#invitation=" + secret);
        assertThat(visit.page().locator(".account-problem")).containsText("was used already");
    }

    private static void addAuthenticator(Page page) {
        CDPSession devTools = page.context().newCDPSession(page);
        devTools.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var request = new JsonObject();
        request.add("options", options);
        devTools.send("WebAuthn.addVirtualAuthenticator", request);
    }

    private static Cookie session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals(COOKIE))
                .findFirst()
                .orElseThrow();
    }

    private static String stateWith(Visit visit, String secret) {
        var other = AtlasBrowser.get().blankPage();
        try {
            return other.request()
                    .get(
                            visit.address() + "/account/state",
                            RequestOptions.create().setHeader("Cookie", COOKIE + "=" + secret))
                    .text();
        } finally {
            other.context().close();
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
