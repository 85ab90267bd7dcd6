// <atlas-figure-records>: the records behind a figure, page by page.
//   ask(after, signal) -> Promise<connection>
//   draw(edge) -> what is shown next to the name
//   scene: the records are loaded again when it changes
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { recordName } from "../base/components.js";

class FigureRecords extends AtlasElement {
  static properties = {
    ask: { attribute: false },
    draw: { attribute: false },
    scene: {},
    edges: { state: true },
    total: { state: true },
    failed: { state: true },
  };
  #request = null;
  #cursor = null;

  constructor() {
    super();
    /** @type {any} */
    this.ask = undefined;
    /** @type {any} */
    this.draw = undefined;
    /** @type {string} */
    this.scene = undefined;
    /** @type {any} */
    this.edges = undefined;
    /** @type {number | null} */
    this.total = undefined;
    /** @type {boolean} */
    this.failed = undefined;
  }

  willUpdate(changed) {
    if (!changed.has("scene")) return;
    this.edges = null;
    this.#cursor = null;
    this.#load();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#request?.abort();
  }

  async #load() {
    this.#request?.abort();
    const request = (this.#request = new AbortController());
    this.failed = null;
    try {
      const { totalCount, pageInfo, edges } = await this.ask(this.#cursor, request.signal);
      if (request.signal.aborted) return;
      this.#cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      this.total = totalCount;
      this.edges = [...(this.edges ?? []), ...edges];
    } catch (problem) {
      if (problem.name !== "AbortError") this.failed = problem;
    }
  }

  render() {
    if (this.failed) return failure(this.failed, () => this.#load());
    if (!this.edges) return html`<p class="small soft" role="status">${t("loading")}</p>`;
    if (!this.edges.length) return html`<p class="small soft">${t("gaps.records.none")}</p>`;
    return html`<ul class="gaps-records">
        ${this.edges.map(
          (edge) =>
            html`<li>
              ${edge.node ? recordName(edge.node) : html`<span>${edge.name}</span>`}
              ${this.draw(edge)}${edge.why ? html` <span class="small soft">${edge.why}</span>` : nothing}
            </li>`,
        )}
      </ul>
      ${
        this.#cursor
          ? html`<button type="button" class="button small" @click=${() => this.#load()}>
              ${t("gaps.records.more", { shown: this.edges.length, count: this.total })}
            </button>`
          : nothing
      }`;
  }
}

define("atlas-figure-records", FigureRecords);
