// <atlas-directory>: filters, map, table and drawer for one kind of record. They share one view (the address) and
// one selection, which this element passes to them.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { asksNothing } from "../base/asks.js";
import { change, currentView } from "../base/router.js";
import { citedVersion, versionState } from "../base/cited-version.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { QueryController } from "../base/query-controller.js";
import { withStyles } from "../base/page-style.js";
import { linkTo } from "../base/url-state.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { directoryOf } from "./kinds/index.js";
import { Results } from "./results.js";
import { countText, isExcluded, listedTotal } from "./count-text.js";
import { activeFilters } from "./filter-state.js";
import { unusedParameters, variablesOf } from "./filter-query.js";
import { kindTabs, readCounts } from "./kind-tabs.js";
import "./cited-count.js";
import "./compare-tray.js";
import "./empty-state.js";
import "./filter-rail.js";
import "./result-bar.js";
import "./result-table.js";
import "./site-map.js";
import "./suppliers.js";

class DirectoryPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    hovered: { state: true },
    picking: { state: true },
    sheet: { state: true },
    takesFocus: { state: true },
    monthsLoaded: { state: true },
  };
  #results = new Results(this);
  #environment = new EnvironmentController(this);
  #answers = new QueryController(this);
  #drawer = null;
  #monthModule = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {boolean} */
    this.picking = undefined;
    /** @type {boolean} */
    this.sheet = undefined;
    /** @type {any} */
    this.takesFocus = undefined;
    this.monthsLoaded = false;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("keydown", this.#escape);
    readCounts(() => this.requestUpdate());
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#escape);
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#results.show(this.view, directoryOf(this.view.kind));
  }

  updated(changed) {
    if (this.view.selected || this.#results.state === "ready") this.#loadDrawer();
    if (this.#environment.narrow && changed.get("view")?.kind !== this.view.kind)
      this.querySelector(".kinds [aria-current]")?.scrollIntoView({ block: "nearest", inline: "nearest" });
    document.title = `${t(`kinds.${this.view.kind}`)} · ATMP Atlas`;
    const sheet = this.querySelector("dialog.sheet-filters");
    if (sheet && this.sheet && !sheet.open) sheet.showModal();
    if (sheet && !this.sheet && sheet.open) sheet.close();
  }

  // Creates the drawer at the first selection, or when the rows are loaded.
  #loadDrawer() {
    this.#drawer ??= import("./record-drawer.js").catch(() => (this.#drawer = null));
  }

  render() {
    const { view } = this;
    const directory = directoryOf(view.kind);
    const results = this.#results;
    const version = citedVersion(this.#answers, view.seq ? Number(view.seq) : null);
    const earlier = versionState(version) === "shown";
    const layout = layoutOf(view, directory, this.#environment.narrow);
    return html`<div
      class="directory layout-${layout} ${view.selected ? "with-drawer" : ""}"
      @near-picked=${() => (this.picking = false)}
    >
      ${kindTabs(view)}
      ${
        this.#environment.narrow
          ? nothing
          : html`<aside class="rail" aria-label=${t("filters.title")}>
              ${this.#rail(directory, earlier)}
            </aside>`
      }
      <section class="centre" aria-label=${t("results.title")}>
        <h1 class="visually-hidden">${t(`directory.heading.${view.kind}`)}</h1>
        ${view.kind === "sites" && !activeFilters(view, directory).length ? lead(view.lang) : nothing}
        ${ignoredParametersNote([...view.ignored, ...unusedParameters(view, directory)])}
        ${signsNote(view.text.trim())}
        ${
          view.seq
            ? html`<atlas-cited-count
                .view=${view}
                .directory=${directory}
                .version=${version}
              ></atlas-cited-count>`
            : nothing
        }
        <atlas-result-bar
          .view=${view}
          .directory=${directory}
          .results=${results}
          .state=${results.state}
          .total=${results.data?.total ?? null}
          .layout=${layout}
          .narrow=${this.#environment.narrow}
          .earlier=${earlier}
          @open-filters=${() => (this.sheet = true)}
          @print-all=${this.#print}
        ></atlas-result-bar>
        <div class="panes">
          ${layout === "month" ? this.#months(view, directory, earlier) : nothing}
          ${
            layout === "map" || layout === "month"
              ? nothing
              : html`<atlas-result-table
                  .view=${view}
                  .directory=${directory}
                  .results=${results}
                  .state=${results.state}
                  .data=${results.data}
                  .count=${results.data?.edges.length ?? 0}
                  .hovered=${this.hovered}
                  @hover-record=${this.#hover}
                  @select-record=${this.#select}
                  @more=${() => results.more(view)}
                  @retry=${() => results.show(view, directory, { again: true })}
                ></atlas-result-table>`
          }
          ${
            layout === "split" || layout === "map"
              ? html`<atlas-site-map
                  .view=${view}
                  .points=${(results.state !== "failed" && results.data?.points) || []}
                  .total=${results.state !== "failed" && results.data ? listedTotal(results.data, view) : null}
                  .waiting=${results.state === "loading" && !results.data}
                  .hovered=${this.hovered}
                  .picking=${this.picking}
                  .earlier=${earlier}
                  .theme=${this.#environment.theme}
                  @hover-record=${this.#hover}
                  @select-record=${this.#select}
                  @pick-end=${() => (this.picking = false)}
                ></atlas-site-map>`
              : nothing
          }
        </div>
        ${view.kind === "materials" ? html`<atlas-suppliers .view=${view}></atlas-suppliers>` : nothing}
        ${directory.compare ? html`<atlas-compare-tray .view=${view}></atlas-compare-tray>` : nothing}
      </section>
      ${
        view.selected
          ? html`<atlas-record-drawer
              .view=${view}
              .modal=${this.#environment.narrow}
              .focusFor=${this.takesFocus}
              .excluded=${results.state === "ready" && isExcluded(results.data, view)}
              .earlier=${earlier}
            ></atlas-record-drawer>`
          : nothing
      }
      ${this.#environment.narrow ? this.#sheet(directory, earlier) : nothing}
    </div>`;
  }

  // Loads the month view when it is first shown.
  #months(view, directory, earlier) {
    this.#monthModule ??= withStyles(import("../calendar/month-view.js")).then(
      () => (this.monthsLoaded = true),
      () => (this.#monthModule = null),
    );
    const { filter, text, lang } = variablesOf(view, directory);
    return this.monthsLoaded
      ? html`<atlas-month-view
          .view=${view}
          .variables=${{ filter, text, lang }}
          .earlier=${earlier}
        ></atlas-month-view>`
      : html`<p role="status">${t("loading")}</p>`;
  }

  #rail(directory, earlier) {
    return html`<atlas-filter-rail
      .view=${this.view}
      .directory=${directory}
      .facets=${this.#results.data?.facets ?? null}
      .state=${this.#results.state}
      .picking=${Boolean(this.picking)}
      .earlier=${earlier}
      @pick-place=${this.#pick}
    ></atlas-filter-rail>`;
  }

  #sheet(directory, earlier) {
    return html`<dialog
      class="sheet-filters"
      aria-label=${t("filters.title")}
      @close=${() => (this.sheet = false)}
    >
      <header>
        <h2>${t("filters.title")}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label=${t("close")}
          @click=${() => (this.sheet = false)}
        >
          ${icon("close")}
        </button>
      </header>
      <div class="sheet-body">${this.#rail(directory, earlier)}</div>
      <footer>
        <button type="button" class="button primary" @click=${() => (this.sheet = false)}>
          ${t("filters.show", { what: countText(this.#results, this.view.kind) })}
        </button>
      </footer>
    </dialog>`;
  }

  #pick() {
    this.picking = !this.picking;
    this.sheet = false;
    if (this.picking && (this.#environment.narrow || this.view.layout === "list"))
      change({ layout: this.#environment.narrow ? "map" : "split" });
  }

  // Prints the list with all its rows, not only those that are loaded.
  async #print() {
    if (!(await this.#results.all(this.view))) return;
    await this.updateComplete;
    await this.querySelector("atlas-result-table")?.updateComplete;
    window.print();
  }

  #hover(event) {
    this.hovered = event.detail.id;
  }

  #select(event) {
    const { id, keyboard } = event.detail;
    this.takesFocus = keyboard ? id : null;
    if (id !== this.view.selected) change({ selected: id });
    else if (keyboard) this.querySelector("atlas-record-drawer")?.takeFocus?.();
  }

  // Escape closes what was opened last.
  #escape(event) {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    if (this.picking) this.picking = false;
    else if (this.view.selected) this.closeDrawer();
  }

  closeDrawer() {
    const id = currentView().selected;
    change({ selected: null });
    this.updateComplete.then(() =>
      this.querySelector(`[data-id="${CSS.escape(id)}"] .row-link`)?.focus({ preventScroll: true }),
    );
  }
}

// A text of signs alone would show all records without a word.
function signsNote(text) {
  return asksNothing(text)
    ? html`<p class="directory-note" role="status">${t("filters.asksNothing", { text })}</p>`
    : nothing;
}

// One sentence: what this is, and where to begin.
function lead(lang) {
  return html`<p class="directory-lead">
    ${t("directory.lead")} <a href=${linkTo({ page: "need" }, lang)}>${t("directory.lead.need")}</a>
  </p>`;
}

// The layout that the directory and the window allow.
function layoutOf({ layout }, directory, narrow) {
  if (layout === "month") return directory.months ? "month" : "list";
  if (!directory.map || (narrow && layout === "split")) return "list";
  return layout;
}

define("atlas-directory", DirectoryPage);
