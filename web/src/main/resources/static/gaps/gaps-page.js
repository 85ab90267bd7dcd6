// <atlas-gaps>: shows which capabilities are missing, where, and how certain that is. The address holds the
// state. This element requests the data and passes it to its parts.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { ignoredParameters } from "../base/ignored-parameters.js";
import { QueryController } from "../base/query-controller.js";
import { t } from "../base/i18n.js";
import { change as changeView } from "../base/router.js";
import { linkTo } from "../base/url-state.js";
import { citedVersion } from "../base/cited-version.js";
import { versionNote } from "../base/version-note.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { countryShapes, regionShapes } from "../charts/shapes.js";
import { answerCards } from "./answer-cards.js";
import { bottleneckView } from "./bottleneck-view.js";
import { chainView } from "./chain-view.js";
import { compareView } from "./compare-view.js";
import { failureView } from "./failure-view.js";
import { gapsHead, scopeBar, viewTabs } from "./page-head.js";
import { recordLine } from "./record-line.js";
import { mapView } from "./map-view.js";
import { matrixView } from "./matrix-view.js";
import { panel } from "./panel.js";
import { nameOfRegion } from "./regions.js";
import { catalogueOf, countriesOf, groupsOf, shapesOf } from "./requests.js";
import { emptyState, formatState, parseState } from "./state.js";
import { whatIfView } from "./whatif-view.js";

export const styles = [import.meta.resolve("../charts/charts.css"), import.meta.resolve("./gaps.css")];

const DRAW = {
  map: mapView,
  matrix: matrixView,
  chain: chainView,
  bottlenecks: bottleneckView,
  failure: failureView,
  compare: compareView,
  whatif: whatIfView,
};
// Changes of these parts of the state replace the current step in the history.
const MINOR = new Set(["open", "order", "target"]);

class GapsPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    width: { state: true },
    shapes: { state: true },
    areas: { state: true },
    local: { state: true },
  };
  #answers = new QueryController(this);
  #environment = new EnvironmentController(this);
  #stop = [];
  #opener = null;

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.shapes = undefined;
    /** @type {any} */
    this.areas = undefined;
    this.local = {};
    this.width = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    const sized = new ResizeObserver(([{ contentRect }]) => (this.width = Math.floor(contentRect.width)));
    sized.observe(this);
    this.addEventListener("keydown", this.#escape);
    this.#stop = [() => sized.disconnect(), () => this.removeEventListener("keydown", this.#escape)];
    countryShapes().then(
      (shapes) => (this.shapes = shapes),
      () => (this.shapes = []),
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop.forEach((stop) => stop());
  }

  updated(changed) {
    if (changed.has("view") && this.#environment.narrow)
      this.querySelector(".gaps-tabs [aria-current]")?.scrollIntoView({
        block: "nearest",
        inline: "center",
      });
    document.title = `${t(`gaps.view.${parseState(this.view.query).view}`)} · ${t("nav.gaps")} · ATMP Atlas`;
    const dialog = this.querySelector("dialog.gaps-panel");
    if (dialog && !dialog.open) dialog.showModal();
    if (this.#opener === "panel" && this.querySelector(".gaps-panel")) {
      this.querySelector(".panel-close")?.focus({ preventScroll: true });
      this.#opener = null;
    }
  }

  render() {
    const state = parseState(this.view.query);
    state.version = citedVersion(this.#answers, state.seq);
    const catalogue = catalogueOf(this.#answers);
    const countries = countriesOf(this.#answers);
    const groups = (state.groups = groupsOf(this.#answers));
    const change = (part) => this.#change(state, part);
    const link = (part) =>
      linkTo({ page: "gaps", query: formatState({ ...state, ...part }) }, this.view.lang);
    const all = {
      state,
      catalogue,
      countries,
      groups,
      change,
      link,
      lang: this.view.lang,
      answers: this.#answers,
      narrow: this.#environment.narrow,
      shapes: this.shapes,
      areas: this.#areas(),
      width: this.#chartWidth(state),
      local: this.local,
      keep: (part) => (this.local = { ...this.local, ...part }),
      retry: () => this.#answers.retryFailed(),
      open: (what) => this.#open(state, what),
      close: () => this.#close(state),
      nameOf: (code) => nameOfRegion(code, [...countries, ...groups]),
      address: link(this.#cited()),
    };
    const explained = state.open ? panel(all) : nothing;
    return html`<div class="gaps ${state.open ? "with-panel" : ""}">
      ${ignoredParametersNote(ignoredParameters(this.view.query, formatState(state), emptyState()))}
      ${versionNote(state.version, link({ seq: null, asOf: null }))}
      ${gapsHead(all)}${recordLine(all)}${all.narrow ? this.#shortcuts(all) : nothing}${answerCards(all)}
      <div class="gaps-bar">${viewTabs(all)}${scopeBar(all)}</div>
      <div class="gaps-body">
        <section class="gaps-view" aria-label=${t(`gaps.view.${state.view}`)}>
          ${catalogue || state.view !== "map" ? DRAW[state.view](all) : this.#waiting()}
        </section>
        ${explained}
      </div>
    </div>`;
  }

  // On a phone the four answers fill the screen, so two links lead past them.
  #shortcuts({ state, link }) {
    return html`<p class="gaps-shortcuts no-print">
      ${["map", "matrix"].map(
        (view) =>
          html`<a
            class="button small"
            href=${link({ view, open: null })}
            aria-current=${view === state.view ? "page" : nothing}
            @click=${this.#pass}
            >${t(`gaps.view.${view}`)}</a
          >`,
      )}
    </p>`;
  }

  // The address changes first; the view is then below the answers.
  #pass = () => {
    this.updateComplete.then(() => this.querySelector(".gaps-bar")?.scrollIntoView());
  };

  // The version and the day of the data that the page shows, for a link that cites them.
  #cited() {
    const { data } = this.#answers.current("summary single");
    return data ? { seq: Number(data.dataVersion), asOf: data.asOf } : {};
  }

  #waiting() {
    const { state, failure } = this.#answers.current("catalogue");
    return state === "failed"
      ? html`<p role="alert">
          ${failure.message}
          <button type="button" class="button small" @click=${() => this.#answers.retryFailed()}>
            ${t("failure.retry")}
          </button>
        </p>`
      : html`<p class="gaps-wait" role="status">${t("loading")}</p>`;
  }

  // The operator's shapes of regions, when they are loaded.
  #areas() {
    const known = shapesOf(this.#answers);
    if (known?.available && this.areas === undefined) {
      this.areas = null;
      regionShapes(known.url).then(
        (shapes) => (this.areas = { shapes, attribution: known.attribution }),
        () => {},
      );
    }
    return this.areas ?? null;
  }

  // The width of one of two charts next to each other: half of the page without the panel, the gap between them
  // and the padding.
  #chartWidth(state) {
    const free = Math.min(1520, this.width || 1200) - 32;
    if (this.#environment.narrow) return Math.max(260, free - 16);
    const beside = state.open ? 408 : 0;
    const halves = beside && this.width <= 1240 ? 1 : 2;
    return Math.max(300, Math.min(660, Math.floor((free - beside - 24 * (halves - 1)) / halves) - 36));
  }

  #change(state, part) {
    const next = { ...state, ...part };
    if (!("open" in part)) next.open = null;
    changeView({ query: formatState(next) }, { replace: Object.keys(part).every((key) => MINOR.has(key)) });
  }

  #open(state, what) {
    this.#opener = "panel";
    this.from = /** @type {HTMLElement} */ (document.activeElement);
    this.#change(state, { open: what });
  }

  #close(state) {
    this.#change(state, { open: null });
    this.updateComplete.then(() => this.from?.isConnected && this.from.focus({ preventScroll: true }));
  }

  #escape(event) {
    const state = parseState(this.view.query);
    if (
      event.key === "Escape" &&
      !event.defaultPrevented &&
      state.open &&
      !event.target.closest("details[open].menu")
    )
      this.#close(state);
  }
}

define("atlas-gaps", GapsPage);
