// <atlas-frame>: header, current page and footer. Shows a banner if the data is synthetic or the network is down.
import { html, nothing } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import { AtlasElement, define } from "../base/element.js";
import { t, currentLanguage, locale } from "../base/i18n.js";
import { formatDate } from "../base/format.js";
import { LANGUAGES, formatView, linkTo } from "../base/url-state.js";
import { icon } from "../base/icons.js";
import { closeAfterChoice, closeOnEscape, closeWhenLeft } from "../base/menu.js";
import { THEMES, chooseTheme, chosenTheme } from "../base/theme.js";
import { PAGES, pageOf } from "./pages.js";
import { askAbout } from "../base/about-query.js";
import "../search/search-box.js";
import "./toast.js";

// Elements in which "/" is a character to type.
const TYPED_IN =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

class AtlasFrame extends AtlasElement {
  static properties = {
    view: { state: true },
    about: { state: true },
    offline: { state: true },
    failure: { state: true },
    theme: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {Error | null} */
    this.failure = undefined;
    this.offline = !navigator.onLine;
    this.theme = chosenTheme();
    const connection = () => (this.offline = !navigator.onLine);
    window.addEventListener("online", connection);
    window.addEventListener("offline", connection);
    window.addEventListener("keydown", (event) => this.#shortcut(event));
    askAbout().then(
      (about) => (this.about = about),
      () => {},
    );
  }

  // show(view): start.js calls this when the language and the page of the view are loaded.
  show(view) {
    const moved = this.view && (this.view.page !== view.page || this.view.id !== view.id);
    this.view = view;
    this.failure = null;
    this.updateComplete.then(() => moved && this.querySelector("main")?.focus({ preventScroll: true }));
  }

  // Removes the server's page in the same step in which the frame renders its own, so that there is no flicker.
  updated() {
    if (this.view) document.getElementById("server-page")?.remove();
  }

  render() {
    if (!this.view)
      return this.failure
        ? html`<p class="bare">ATMP Atlas could not be loaded. <a href="">Try again</a></p>`
        : nothing;
    return html` <a class="skip" href="#main" @click=${this.#skip}>${t("frame.skip")}</a>
      ${
        this.about?.synthetic
          ? html`<p class="banner synthetic" role="note">${t("frame.synthetic")}</p>`
          : nothing
      }
      ${this.offline ? html`<p class="banner" role="status">${t("frame.offline")}</p>` : nothing}
      ${this.#header()}
      <main id="main" tabindex="-1" class="page-${this.view.page}">
        ${repeat(
          [currentLanguage()],
          (lang) => lang,
          () => pageOf(this.view).draw(this.view),
        )}
      </main>
      ${this.#footer()}
      <atlas-toast></atlas-toast>`;
  }

  #header() {
    const { lang, page } = this.view;
    const links = Object.keys(PAGES)
      .filter((name) => PAGES[name].nav)
      .map(
        (name) =>
          html` <a href=${linkTo({ page: name }, lang)} aria-current=${page === name ? "page" : nothing}
            >${t(`nav.${name}`)}</a
          >`,
      );
    return html`<header class="head">
      <a class="brand" href=${linkTo({ page: "directory" }, lang)}
        ><svg viewBox="0 0 32 32" width="26" height="26" aria-hidden="true">
          <path d="M16 8 8.5 21.500h15z" />
          <circle cx="16" cy="8" r="3.6" />
          <rect x="5.2" y="18.2" width="6.6" height="6.6" />
          <path class="solid" d="m23.5 17 4.3 4.4-4.3 4.4-4.3-4.400z" /></svg
        ><span>ATMP Atlas</span></a
      >
      <nav class="nav" aria-label=${t("frame.nav")}>
        <div class="nav-row">${links}</div>
        <details
          class="menu nav-menu"
          @focusout=${closeWhenLeft}
          @keydown=${closeOnEscape}
          @click=${closeAfterChoice}
        >
          <summary class="button small">${icon("menu")}${t("frame.menu")}</summary>
          <div class="menu-pop">${links}</div>
        </details>
      </nav>
      <atlas-search-box .lang=${lang}></atlas-search-box>
      <div class="head-tools">
        <div class="languages" role="group" aria-label=${t("frame.language")}>
          ${LANGUAGES.map(
            (code) =>
              html` <a
                href=${formatView({ ...this.view, lang: code })}
                hreflang=${code}
                lang=${code}
                aria-current=${code === lang ? "true" : nothing}
                aria-label="${code.toUpperCase()}, ${t(`language.${code}`)}"
                >${code.toUpperCase()}</a
              >`,
          )}
        </div>
        <button
          type="button"
          class="icon-button"
          @click=${this.#nextTheme}
          data-tip=${t(`theme.${this.theme}`)}
          aria-label=${t(`theme.${this.theme}`)}
        >
          ${icon({ auto: "auto", light: "sun", dark: "moon" }[this.theme])}
        </button>
      </div>
    </header>`;
  }

  #footer() {
    const about = this.about;
    return html`<footer class="foot">
      <span
        >${t("foot.licence")}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license noopener noreferrer"
          >CC BY 4.0</a
        ></span
      >
      ${
        about
          ? html`<span
              >${t("foot.data", {
                version: about.dataVersion ?? about.version ?? "",
                date: formatDate(about.changedAt, locale()),
              })}</span
            >`
          : nothing
      }
      <span class="foot-links"
        ><a href=${linkTo({ page: "correct", kind: "site" }, this.view.lang)}>${t("foot.add")}</a>
        <a href=${linkTo({ page: "account" }, this.view.lang)}>${t("foot.account")}</a>
        <a href=${linkTo({ page: "about" }, this.view.lang)}>${t("foot.about")}</a></span
      >
    </footer>`;
  }

  #nextTheme() {
    this.theme = THEMES[(THEMES.indexOf(this.theme) + 1) % THEMES.length];
    chooseTheme(this.theme);
  }

  #skip(event) {
    event.preventDefault();
    this.querySelector("main").focus();
  }

  // "/" outside a field moves the focus to the search box.
  #shortcut(event) {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.(TYPED_IN)) return;
    event.preventDefault();
    this.querySelector("atlas-search-box")?.focusField?.();
  }
}

define("atlas-frame", AtlasFrame);
