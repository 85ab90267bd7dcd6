// <atlas-network>: the network as a picture and as tables, with the path finder and "what if it closed?". The
// address holds the state. This element requests the data and passes it to its parts.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { ignoredParameters } from "../base/ignored-parameters.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { change as changeView, currentView } from "../base/router.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { QueryController } from "../base/query-controller.js";
import { citedVersion } from "../base/cited-version.js";
import { linkTo } from "../base/url-state.js";
import { versionNote } from "../base/version-note.js";
import { colouring } from "./colour.js";
import { filters } from "./filters.js";
import { exportContent } from "./export-content.js";
import { knownRecords } from "./known-records.js";
import { picturePane } from "./picture-pane.js";
import { tokens } from "./styles.js";
import { selectionPanel } from "./selection-panel.js";
import { lossPanel } from "./loss-panel.js";
import { networkBar, networkTitle, viewTools } from "./network-bar.js";
import { pathPanel } from "./path-panel.js";
import { groupId } from "./picture.js";
import { requestData, recordOf, termsOf } from "./requests.js";
import { Scene, kindOf } from "./scene.js";
import { TASKS, emptyState, formatState, parseState } from "./state.js";
import "./data-tables.js";

// Cytoscape looks for its style sheet under the id of this link. Without it, Cytoscape would write inline styles,
// which our content policy forbids. network.css contains the same rules.
export const styles = [{ href: import.meta.resolve("./network.css"), id: "__________cytoscape_stylesheet" }];

// Changes of these parts of the state replace the current step in the history.
const MINOR = new Set(["selected", "pin", "path", "size", "colour", "view", "cut"]);

class NetworkPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    bare: { type: Boolean },
    hovered: { state: true },
    drawing: { state: true },
  };
  #answers = new QueryController(this);
  #scene = new Scene();
  #shown = null;
  #coloured = {};
  #state = null;
  #countries = null;
  #environment = new EnvironmentController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {boolean} */
    this.bare = undefined;
    /** @type {{ id: string } | null} */
    this.hovered = undefined;
    /** @type {any} */
    this.drawing = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.addEventListener("keydown", this.#escape);
    import("./network-picture.js").then(
      () => (this.drawing = "ready"),
      () => (this.drawing = "failed"),
    );
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener("keydown", this.#escape);
  }

  updated() {
    document.title = `${t("nav.network")} · ATMP Atlas`;
  }

  render() {
    const state = (this.#state = parseState(this.view.query));
    state.version = citedVersion(this.#answers, state.seq);
    const found = requestData(this.#answers, state);
    const known = knownRecords(found);
    // The countries of records, for the filter; known once the network has been loaded without it.
    if (found.whole.data && found.whole.state === "ready" && !state.country.length)
      this.#countries = new Set(found.whole.data.nodes.map(({ node }) => node.country?.code));
    const named = (id) => recordOf(this.#answers, known, id);
    const nameOf = (id) => known.get(id)?.name ?? named(id).name;
    const shown = (this.#shown = this.#scene.show(state, found) ?? this.#shown);
    const change = (part) => this.#change(part);
    const terms = (scheme) => termsOf(this.#answers, scheme);
    const retry = () => this.#answers.retryFailed();
    const all = {
      state,
      found,
      shown,
      named,
      nameOf,
      change,
      terms,
      retry,
      lang: this.view.lang,
      kind: kindOf(state, found),
      centre: (id) => this.#centre(id),
    };
    const layout = this.#environment.narrow && state.view === "split" ? "both" : state.view;
    if (this.bare) return this.#bare(all);
    const rail = filters({ ...all, countries: this.#countries });
    return html`<div
      class="net layout-${layout}"
      @pick=${this.#pick}
      @hover=${this.#hover}
      @open=${this.#open}
      @moved=${this.#moved}
    >
      ${
        this.#environment.narrow
          ? html`<details class="net-rail-fold">
              <summary>${icon("filter")}${t("filters.title")}</summary>
              <div class="net-rail">${rail}</div>
            </details>`
          : html`<aside class="net-rail" aria-label=${t("filters.title")} tabindex="0">${rail}</aside>`
      }
      <section class="net-centre" aria-label=${t("network.title")}>
        ${ignoredParametersNote(ignoredParameters(this.view.query, formatState(state), emptyState()))}
        ${versionNote(state.version, this.#today(state), "version.network")}
        ${networkBar({ ...all, find: (entity) => this.#find(entity, found) })}
        ${viewTools({
          ...all,
          exported: () => exportContent(this, { ...all, colours: this.#coloured.found }),
          drawn: layout !== "list" && this.drawing === "ready" && shown,
        })}
        ${layout === "list" ? nothing : this.#picture(all)}
        ${layout === "map" || !shown ? nothing : this.#tables(all)}
      </section>
      <aside class="net-panel" aria-label=${t("network.panel")} tabindex="0">
        <div class="segments net-tasks" role="group" aria-label=${t("network.panel")}>
          ${TASKS.map(
            (task) =>
              html`<button
                type="button"
                aria-pressed=${state.task === task}
                @click=${() => change({ task, path: 0 })}
              >
                ${t(`network.task.${task}`)}
              </button>`,
          )}
        </div>
        ${this.#panel(all)}
      </aside>
    </div>`;
  }

  // This view with the data of today.
  #today(state) {
    const query = formatState({ ...state, seq: null, asOf: null });
    return linkTo({ page: "network", query }, this.view.lang);
  }

  // Only the picture or only the tables, in another website.
  #bare(all) {
    const { state, shown, change } = all;
    const tables = state.view === "list";
    return html`<div
      class="net net-bare"
      @pick=${this.#pick}
      @hover=${this.#hover}
      @open=${this.#open}
      @moved=${this.#moved}
    >
      <section class="net-centre" aria-label=${t("network.title")}>
        <div class="net-tools">
          <h1>${networkTitle(all)}</h1>
          <span class="net-space"></span>
          <div class="segments tight" role="group" aria-label=${t("layout.label")}>
            ${["map", "list"].map(
              (view) =>
                html` <button
                  type="button"
                  aria-pressed=${tables === (view === "list")}
                  @click=${() => change({ view })}
                >
                  ${t(`network.view.${view}`)}
                </button>`,
            )}
          </div>
        </div>
        ${tables ? shown && this.#tables(all) : this.#picture(all)}
      </section>
    </div>`;
  }

  #tables({ state, shown, nameOf }) {
    return html`<atlas-network-tables
      .picture=${shown.picture}
      .nameOf=${nameOf}
      .selected=${state.selected}
      .hovered=${this.hovered?.id ?? null}
      .size=${state.size}
    ></atlas-network-tables>`;
  }

  #panel(all) {
    const { state, found, shown } = all;
    const heading = html`<h2 class="visually-hidden">${t(`network.task.${state.task}`)}</h2>`;
    if (state.task === "path") return [heading, pathPanel({ ...all, answer: found.paths, cut: found.cut })];
    if (state.task === "loss")
      return [heading, lossPanel({ ...all, answer: found.loss, critical: found.critical })];
    return selectionPanel({ ...all, ...found, picture: shown?.picture ?? { nodes: [], pairs: [] } });
  }

  #picture(all) {
    return picturePane(all, {
      drawing: this.drawing,
      hovered: this.hovered,
      theme: this.#environment.theme,
      coloursOf: (picture, by) => this.#colours(picture, by),
    });
  }

  // Computes the colours again only if the picture, their meaning or the theme has changed.
  #colours(picture, by) {
    const last = this.#coloured;
    if (last.picture !== picture || last.by !== by || last.theme !== this.#environment.theme)
      this.#coloured = {
        picture,
        by,
        theme: this.#environment.theme,
        found: colouring(by, picture.nodes, tokens()),
      };
    return this.#coloured.found;
  }

  #change(part) {
    const state = { ...this.#state, ...part };
    changeView({ query: formatState(state) }, { replace: Object.keys(part).every((key) => MINOR.has(key)) });
  }

  #pick(event) {
    event.stopPropagation();
    const { id } = event.detail;
    if (id !== this.#state.selected)
      this.#change(id && this.#state.task === "look" ? { selected: id } : { selected: id });
  }

  #hover(event) {
    event.stopPropagation();
    this.hovered = event.detail.id ? event.detail : null;
  }

  // A double click opens a group, or shows more relations of a record.
  #open(event) {
    event.stopPropagation();
    const { id } = event.detail;
    const node = this.#shown?.picture.nodes.find((one) => one.id === id);
    const { open, expand, focus } = this.#state;
    if (node?.kind === "GROUP") this.#change({ open: [...open, node.centre.id], selected: null });
    else if (!focus) this.#change({ focus: id, selected: id });
    else if (node?.hidden && !expand.includes(id)) this.#change({ expand: [...expand, id] });
  }

  #moved({ detail: { id, x, y } }) {
    this.#change({ pin: { ...this.#state.pin, [id]: [x, y] } });
  }

  // Shows a record: in the picture if it is there, else by opening its group, else with the network around it.
  #find({ id }, { whole }) {
    const nodes = this.#shown?.picture.nodes ?? [];
    const group = nodes.find(
      (node) => node.kind === "GROUP" && node.members.some((member) => member.id === id),
    );
    if (nodes.some((node) => node.id === id)) this.#change({ selected: id });
    else if (group && whole.data)
      this.#change({
        open: [...this.#state.open, group.centre.id],
        hide: this.#state.hide.filter((one) => one !== groupId(group.centre.id)),
        selected: id,
      });
    else this.#change({ focus: id, selected: id, expand: [], task: "look" });
    this.updateComplete.then(() => this.#centre(id));
  }

  #centre(id) {
    this.querySelector("atlas-network-picture")?.centre(id);
  }

  #escape(event) {
    if (
      event.key === "Escape" &&
      !event.defaultPrevented &&
      currentView().page === "network" &&
      this.#state.selected
    )
      this.#change({ selected: null });
  }
}

define("atlas-network", NetworkPage);
