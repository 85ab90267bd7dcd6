// <atlas-embed>: one view of the atlas in another website, with a title line above it and an origin line below
// it.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { failure } from "../base/failure.js";
import { icon, kindMark } from "../base/icons.js";
import { change } from "../base/router.js";
import { ask, declare } from "../base/graphql.js";
import { withStyles } from "../base/page-style.js";
import { askAbout } from "../base/about-query.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { recordLink } from "../base/url-state.js";
import { countText, listedTotal } from "../directory/count-text.js";
import { directoryOf } from "../directory/kinds/index.js";
import { Results } from "../directory/results.js";
import "../directory/empty-state.js";
import "../directory/result-table.js";
import "../directory/site-map.js";
import { fullView } from "../share/embed-address.js";

const CHOSEN = declare("query Chosen($id: ID!) { entity(id: $id) { id kind name } }");
// Map and table are part of the bundle. The network's picture is large, so it is loaded only if it is shown.
const loadNetwork = () => withStyles(import("../network/network-page.js"));

class EmbedView extends AtlasElement {
  static properties = {
    view: { attribute: false },
    about: { state: true },
    hovered: { state: true },
    ready: { state: true },
    chosen: { state: true },
  };
  #results = new Results(this);
  #plain = new Map();
  #environment = new EnvironmentController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.about = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {any} */
    this.ready = undefined;
    /** @type {any} */
    this.chosen = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    askAbout().then(
      (about) => (this.about = about),
      () => {},
    );
  }

  willUpdate(changed) {
    if (!changed.has("view") || !this.view) return;
    const { page, selected } = this.view;
    if (page === "network") loadNetwork().then(() => (this.ready = true));
    else this.ready = true;
    if (page !== "directory") return;
    this.#results.show(this.view, this.#directory());
    if (selected !== changed.get("view")?.selected) this.#choose(selected);
  }

  updated() {
    document.title = "ATMP Atlas";
  }

  render() {
    if (!this.view) return nothing;
    const { page } = this.view;
    if (page === "unknown") return html`<p class="embed-wait" role="alert">${t("embed.unknown")}</p>`;
    return html`<header class="embed-head">
        ${
          page === "directory"
            ? html`<h1 role="status">${countText(this.#results, this.view.kind)}</h1>`
            : nothing
        }
        <a class="button small" href=${fullView(this.view)}>${t("embed.open")}${icon("out")}</a>
      </header>
      ${
        this.about?.synthetic
          ? html`<p class="banner synthetic" role="note">${t("frame.synthetic")}</p>`
          : nothing
      }
      ${ignoredParametersNote(this.view.ignored)}
      <main class="embed-body">
        ${
          this.ready
            ? page === "network"
              ? html`<atlas-network .view=${this.view} bare></atlas-network>`
              : this.#matches()
            : html`<p class="embed-wait" role="status">${t("loading")}</p>`
        }
      </main>
      ${
        this.chosen
          ? html`<p class="embed-chosen">
              <a class="record-name" href=${recordLink(this.chosen, this.view.lang)}
                >${kindMark(this.chosen.kind)}<span>${this.chosen.name}</span></a
              >
              <button
                type="button"
                class="icon-button"
                aria-label=${t("close")}
                @click=${() => change({ selected: null }, { replace: true })}
              >
                ${icon("close")}
              </button>
            </p>`
          : nothing
      }
      <footer class="embed-foot">
        <a href="/about">ATMP Atlas</a> · ${t("foot.licence")}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="license">CC BY 4.0</a>
      </footer>`;
  }

  #matches() {
    const { view } = this;
    const { theme } = this.#environment;
    const results = this.#results;
    const select = ({ detail: { id } }) => change({ selected: id }, { replace: true });
    const hover = ({ detail: { id } }) => (this.hovered = id);
    if (results.state === "failed")
      return failure(results.failure, () => results.show(view, this.#directory(), { again: true }));
    if (view.layout === "map") {
      return html`<atlas-site-map
        .view=${view}
        .points=${results.data?.points ?? []}
        .total=${results.data ? listedTotal(results.data, view) : null}
        .hovered=${this.hovered}
        .theme=${theme}
        @select-record=${select}
        @hover-record=${hover}
      ></atlas-site-map>`;
    }
    return html`<atlas-result-table
      .view=${view}
      .directory=${this.#directory()}
      .results=${results}
      .state=${results.state}
      .data=${results.data}
      .count=${results.data?.edges.length ?? 0}
      .hovered=${this.hovered}
      @select-record=${select}
      @hover-record=${hover}
      @more=${() => results.more(view)}
      @retry=${() => results.show(view, this.#directory(), { again: true })}
    ></atlas-result-table>`;
  }

  // Only the full view can compare sites.
  #directory() {
    const { kind } = this.view;
    if (!this.#plain.has(kind)) this.#plain.set(kind, { ...directoryOf(kind), compare: false });
    return this.#plain.get(kind);
  }

  async #choose(id) {
    this.chosen = null;
    if (!id) return;
    const { entity } = await ask(CHOSEN, { id }).catch(() => ({ entity: null }));
    if (this.view.selected === id) this.chosen = entity;
  }
}

define("atlas-embed", EmbedView);
