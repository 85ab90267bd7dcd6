// <atlas-result-table>: the results as rows. Arrow keys move between rows, and Enter opens one. Row, map pin and
// drawer share one selection. On a phone each row is a card.
import { html, nothing } from "lit";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import { change, currentView } from "../base/router.js";
import { toast } from "../base/share.js";
import { MAX_COMPARED, recordLink } from "../base/url-state.js";
import { listedTotal } from "./count-text.js";
import { orderOf } from "./filter-query.js";
import { mayMatch, mayReasons } from "./may-reasons.js";
import { failure } from "../base/failure.js";

const SKELETON_ROWS = 12;
const DESCENDING = new Set(["UPDATED", "NEWEST"]);

class ResultTable extends AtlasElement {
  static properties = {
    view: { attribute: false },
    directory: { attribute: false },
    results: { attribute: false },
    data: { attribute: false },
    state: {},
    count: {},
    hovered: {},
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {import("./kinds/index.js").Directory} */
    this.directory = undefined;
    /** @type {any} */
    this.results = undefined;
    /** @type {any} */
    this.data = undefined;
    /** @type {string} */
    this.state = undefined;
    /** @type {number} */
    this.count = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
  }

  updated(changed) {
    if (changed.has("view") && this.view.selected && changed.get("view")?.selected !== this.view.selected) {
      this.querySelector(`[data-id="${CSS.escape(this.view.selected)}"]`)?.scrollIntoView({
        block: "nearest",
      });
    }
    if (
      changed.has("hovered") &&
      this.hovered &&
      !this.matches(":hover") &&
      !this.contains(document.activeElement)
    ) {
      this.querySelector(`[data-id="${CSS.escape(this.hovered)}"]`)?.scrollIntoView({ block: "nearest" });
    }
  }

  render() {
    const { view, directory, data, state } = this;
    if (state === "failed") return failure(this.results.failure, () => announceEvent(this, "retry", {}));
    const listed = data && listedTotal(data, view);
    if (listed === 0)
      return html`<atlas-empty-state
        .view=${view}
        .directory=${directory}
        .mayTotal=${data.mayTotal}
      ></atlas-empty-state>`;
    const columns = directory.columns.filter((column) => !column.when || column.when(view));
    return html`<div
      class="table-wrap"
      tabindex="-1"
      aria-busy=${state === "loading"}
      @keydown=${this.#key}
      @pointerleave=${() => announceEvent(this, "hover-record", { id: null })}
    >
      <table class="results of-${directory.kind}" role="table">
        <caption class="visually-hidden">
          ${t("results.caption")}
        </caption>
        <thead role="rowgroup">
          <tr role="row">
            ${
              directory.compare
                ? html`<th role="columnheader" class="col-compare">
                    <span class="visually-hidden">${t("compare.column")}</span>
                  </th>`
                : nothing
            }
            ${columns.map((column) => this.#heading(column))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${
            data
              ? repeat(
                  grouped(data.edges),
                  (edge) => edge.node?.id ?? "may",
                  (edge) => (edge.node ? this.#row(edge, columns) : this.#group(columns)),
                )
              : skeleton(columns, directory.compare)
          }
        </tbody>
      </table>
      ${data ? this.#more() : nothing}
    </div>`;
  }

  /** @param {import("./kinds/index.js").Column} column */
  #heading({ key, order, number, wide }) {
    const shown = order && orderOf(this.view, this.directory) === order;
    const text = t(`column.${key}`);
    return html`<th
      role="columnheader"
      scope="col"
      class="col-${key} ${number ? "number" : ""} ${wide ? "wide" : ""}"
      aria-sort=${shown ? (DESCENDING.has(order) ? "descending" : "ascending") : nothing}
    >
      ${
        order
          ? html`<button type="button" class="sort-button" @click=${() => change({ sort: order })}>
              ${text}${shown ? icon(DESCENDING.has(order) ? "down" : "up") : nothing}
            </button>`
          : text
      }
    </th>`;
  }

  // The line between what matches and what may.
  #group(columns) {
    return html`<tr role="row" class="may-heading">
      <th role="rowheader" scope="colgroup" colspan=${columns.length + (this.directory.compare ? 1 : 0)}>
        ${t("may.heading", { count: this.data.mayTotal })}
      </th>
    </tr>`;
  }

  #row(edge, columns) {
    const { node } = edge;
    const chosen = node.id === this.view.selected;
    return html`<tr
      role="row"
      class="row ${mayMatch(edge) ? "may" : ""} ${chosen ? "chosen" : ""} ${node.id === this.hovered ? "hovered" : ""}"
      data-id=${node.id}
      aria-current=${chosen ? "true" : nothing}
      @click=${(event) => this.#clicked(event, node)}
      @pointerenter=${() => announceEvent(this, "hover-record", { id: node.id })}
    >
      ${this.directory.compare ? this.#compare(node) : nothing}
      ${columns.map((column) => this.#cell(column, edge))}
    </tr>`;
  }

  #cell(column, edge) {
    const { node } = edge;
    const type = `col-${column.key} ${column.number ? "number" : ""} ${column.wide ? "wide" : ""}`;
    if (!column.head)
      return html`<td role="cell" class=${type} data-label=${t(`column.${column.key}`)}>
        ${column.draw(node, edge)}
      </td>`;
    const note = column.note?.(node);
    return html`<th role="rowheader" scope="row" class=${type}>
      <a class="row-link" href=${recordLink(node, this.view.lang)}
        >${node.kind === "SITE" ? nothing : kindMark(node.kind)}<span>${node.name}</span></a
      >${note ? html`<span class="row-note ${node.kind === "SITE" ? "" : "marked"}">${note}</span>` : nothing}
      ${mayMatch(edge) ? html`<span class="row-note may-reason">${mayReasons(edge)}</span>` : nothing}
    </th>`;
  }

  #compare(node) {
    const label = t("compare.choose", { name: node.name });
    return html`<td role="cell" class="col-compare">
      <label class="compare-box"
        ><input
          type="checkbox"
          .checked=${live(this.view.compare.includes(node.id))}
          aria-label=${label}
          @change=${(event) => this.#chooseForComparison(event, node.id)}
      /></label>
    </td>`;
  }

  #more() {
    if (this.state === "more-failed")
      return html`<div class="more">
        ${failure(this.results.failure, () => announceEvent(this, "more", {}))}
      </div>`;
    if (!this.data.pageInfo.hasNextPage) return nothing;
    return html`<div class="more">
      <button
        type="button"
        class="button"
        ?disabled=${this.state === "more"}
        @click=${() => announceEvent(this, "more", {})}
      >
        ${t(this.state === "more" ? "results.loading" : "results.more")}</button
      ><span class="soft small"
        >${t("results.shown", { shown: this.count, count: listedTotal(this.data, this.view) })}</span
      >
    </div>`;
  }

  #clicked(event, node) {
    if (event.target.closest(".compare-box")) return;
    const link = event.target.closest("a");
    if (event.metaKey || event.ctrlKey || event.shiftKey || (link && !link.classList.contains("row-link")))
      return;
    if (!link && window.getSelection()?.toString()) return;
    event.preventDefault();
    // Enter caused this click, so the reader uses the keyboard and the drawer takes the focus.
    announceEvent(this, "select-record", { id: node.id, keyboard: event.detail === 0 });
  }

  #chooseForComparison(event, id) {
    const { compare } = currentView();
    if (compare.includes(id))
      return change({ compare: compare.filter((one) => one !== id) }, { replace: true });
    if (compare.length >= MAX_COMPARED) {
      event.target.checked = false;
      return toast(t("compare.full", { count: MAX_COMPARED }));
    }
    return change({ compare: [...compare, id] }, { replace: true });
  }

  #key(event) {
    /** @type {HTMLElement[]} */
    const links = [...this.querySelectorAll(".row-link")].map((link) => /** @type {HTMLElement} */ (link));
    const row = event.target.closest?.(".row");
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return;
    const here = links.indexOf(row.querySelector(".row-link"));
    const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const link = links[Math.max(0, Math.min(links.length - 1, next))];
    link?.focus();
    announceEvent(this, "hover-record", { id: link?.closest(".row").getAttribute("data-id") ?? null });
  }
}

// The rows, with a place for the heading before the first that may match.
function grouped(edges) {
  const first = edges.findIndex(mayMatch);
  return first < 0 ? edges : [...edges.slice(0, first), {}, ...edges.slice(first)];
}

function skeleton(columns, compare) {
  return Array.from(
    { length: SKELETON_ROWS },
    () =>
      html`<tr role="row" class="row" aria-hidden="true">
        ${compare ? html`<td role="cell" class="col-compare"></td>` : nothing}${columns.map(
          (column) =>
            html`<td role="cell" class="col-${column.key} ${column.wide ? "wide" : ""}">
              <span class="skeleton"></span
              >${column.head ? html`<span class="skeleton short"></span>` : nothing}
            </td>`,
        )}
      </tr>`,
  );
}

define("atlas-result-table", ResultTable);
