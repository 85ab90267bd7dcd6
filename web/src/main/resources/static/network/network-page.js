// <atlas-network>: the network as a picture and as tables, with the path finder and "what if it closed?". The
// address is the state; this element asks for what it needs and hands out the parts.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { unreadNote } from "../base/unread-note.js";
import { unreadParameters } from "../base/unread.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { change as changeView, currentView } from "../base/router.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { Answers } from "../base/query-controller.js";
import { colouring } from "./colour.js";
import { filters } from "./filters.js";
import { hoverTip } from "./hover-tip.js";
import { legend, legendRows } from "./legend.js";
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

// The link has the id under which Cytoscape looks for its own style sheet. Otherwise Cytoscape would write inline
// styles, which our policy forbids. network.css contains the same rules.
export const styles = [{ href: import.meta.resolve("./network.css"), id: "__________cytoscape_stylesheet" }];

// What corrects a view rather than leading on to another.
const MINOR = new Set(["selected", "pin", "path", "size", "colour", "view", "cut"]);

class NetworkPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    bare: { type: Boolean },
    hovered: { state: true },
    drawing: { state: true },
  };
  #answers = new Answers(this);
  #scene = new Scene();
  #shown = null;
  #coloured = {};
  #state = null;
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
    const found = requestData(this.#answers, state);
    const known = knownRecords(found);
    const named = (id) => recordOf(this.#answers, known, id);
    const nameOf = (id) => known.get(id)?.name ?? named(id).name;
    const shown = (this.#shown = this.#scene.show(state, found) ?? this.#shown);
    const change = (part) => this.#change(part);
    const terms = (scheme) => termsOf(this.#answers, scheme);
    const retry = () => this.#answers.forget();
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
      fly: (id) => this.#fly(id),
    };
    const layout = this.#environment.narrow && state.view === "split" ? "both" : state.view;
    if (this.bare) return this.#bare(all);
    const rail = filters(all);
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
        ${unreadNote(unreadParameters(this.view.query, formatState(state), emptyState()))}
        ${networkBar({ ...all, find: (entity) => this.#find(entity, found) })}
        ${viewTools({
          ...all,
          exported: () => this.#exported(all),
          drawn: layout !== "list" && this.drawing === "ready" && shown,
        })}
        ${layout === "list" ? nothing : this.#picture(all)}
        ${
          layout === "map" || !shown
            ? nothing
            : html`<atlas-network-tables
                .picture=${shown.picture}
                .nameOf=${nameOf}
                .selected=${state.selected}
                .hovered=${this.hovered?.id ?? null}
                .size=${state.size}
              ></atlas-network-tables>`
        }
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

  // Picture or tables alone, inside another site.
  #bare(all) {
    const { state, shown, nameOf, change } = all;
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
        ${
          tables
            ? shown &&
              html`<atlas-network-tables
                .picture=${shown.picture}
                .nameOf=${nameOf}
                .selected=${state.selected}
                .hovered=${this.hovered?.id ?? null}
                .size=${state.size}
              ></atlas-network-tables>`
            : this.#picture(all)
        }
      </section>
    </div>`;
  }

  #panel(all) {
    const { state, found, shown } = all;
    const heading = html`<h2 class="visually-hidden">${t(`network.task.${state.task}`)}</h2>`;
    if (state.task === "path") return [heading, pathPanel({ ...all, answer: found.paths, cut: found.cut })];
    if (state.task === "loss")
      return [heading, lossPanel({ ...all, answer: found.loss, critical: found.critical })];
    return selectionPanel({ ...all, ...found, picture: shown?.picture ?? { nodes: [], pairs: [] } });
  }

  #picture({ state, found, shown, nameOf, kind, retry }) {
    const waiting = kind === "around" ? found.arounds[0] : found.whole;
    if (waiting.state === "failed") return failure(waiting.failure, retry);
    if (kind === "around" && waiting.state === "ready" && !waiting.data)
      return html`<p class="net-wait" role="status">${t("network.unknown", { id: state.focus })}</p>`;
    if (this.drawing === "failed") return html`<p class="net-wait" role="alert">${t("network.failed")}</p>`;
    if (!shown || this.drawing !== "ready")
      return html`<p class="net-wait" role="status">
        ${t(waiting.state === "measuring" ? "network.measuring" : "loading")}
      </p>`;
    const { picture, positions, radius, lit, frame, key } = shown;
    const colours = this.#colours(picture, state.colour);
    return html`<div class="net-pane" aria-busy=${waiting.state === "loading"}>
        <atlas-network-picture
          .picture=${picture}
          .positions=${positions}
          .radius=${radius}
          .fills=${colours?.fills ?? null}
          .size=${state.size}
          .selected=${state.selected}
          .hovered=${this.hovered?.id ?? null}
          .lit=${lit}
          .pinned=${state.pin}
          .frame=${frame}
          .scene=${key}
          .theme=${this.#environment.theme}
          .label=${t("network.picture", { nodes: picture.nodes.length, relations: picture.pairs.length })}
        ></atlas-network-picture>
        ${hoverTip(this.hovered, picture, nameOf)}
        ${picture.nodes.length ? nothing : html`<p class="net-wait" role="status">${t("network.empty")}</p>`}
      </div>
      ${legend(picture.nodes, state.size, state.colour, colours)}`;
  }

  // Colours are worked out anew only when what is drawn, what they say, or the theme has changed.
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

  // To a record in the picture; into its group; else around it.
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
    this.updateComplete.then(() => this.#fly(id));
  }

  #fly(id) {
    this.querySelector("atlas-network-picture")?.fly(id);
  }

  #exported({ state, shown }) {
    const colouring = this.#coloured.found;
    const about = {
      title: this.querySelector("h1").textContent.trim(),
      attribution: "ATMP Atlas, CC BY 4.0",
      address: window.location.href,
      date: new Date().toISOString().slice(0, 10),
    };
    return {
      element: this.querySelector("atlas-network-picture"),
      ...shown.picture,
      positions: shown.positions,
      fills: colouring?.fills,
      lit: shown.lit,
      size: state.size,
      legend: legendRows(shown.picture.nodes, state.size, state.colour, colouring),
      about,
    };
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

// Every record that an answer has named.
function knownRecords({ whole, arounds, paths, loss }) {
  const known = new Map();
  const add = (node) => node && known.set(node.id, node);
  whole.data?.nodes.forEach(({ node }) => add(node));
  for (const { data } of arounds) data?.nodes.forEach(({ node }) => add(node));
  paths.data?.paths.forEach(({ nodes }) => nodes.forEach(add));
  if (loss.data)
    [...loss.data.removed, ...loss.data.cutOff, ...loss.data.dependents.map(({ node }) => node)].forEach(add);
  return known;
}

define("atlas-network", NetworkPage);
