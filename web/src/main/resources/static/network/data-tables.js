// <atlas-network-tables>: the drawn records and relations as two tables that follow the picture. Events: pick {
// id }, hover { id }.
import { html, nothing } from "lit";
import { repeat } from "lit-html/directives/repeat.js";
import { AtlasElement, announceEvent, define } from "../base/element.js";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { kindMark } from "../base/icons.js";
import { groupMark } from "./legend.js";
import { nodeName, relationSentence, typeName } from "./relation-text.js";

const MAX_SHOWN = 200;
const COLUMNS = ["name", "country", "degree", "betweenness", "pageRank", "hidden"];

class NetworkTables extends AtlasElement {
  static properties = {
    picture: { attribute: false },
    nameOf: { attribute: false },
    selected: {},
    hovered: {},
    size: {},
    table: { state: true },
    sort: { state: true },
    all: { state: true },
  };

  constructor() {
    super();
    /** @type {any} */
    this.picture = undefined;
    /** @type {any} */
    this.nameOf = undefined;
    /** @type {string | null} */
    this.selected = undefined;
    /** @type {string | null} */
    this.hovered = undefined;
    /** @type {string} */
    this.size = undefined;
    /** @type {any} */
    this.all = undefined;
    this.table = "nodes";
    this.sort = null;
  }

  willUpdate(changed) {
    if (!changed.has("selected") || !this.selected) return;
    this.table = this.selected.includes("~") ? "relations" : "nodes";
  }

  updated(changed) {
    if (changed.has("selected") && this.selected)
      this.querySelector("tr[aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }

  render() {
    const { nodes, pairs } = this.picture;
    const relations = pairs.reduce((sum, pair) => sum + pair.relations.length, 0);
    return html`<div class="net-tables-head">
        <div class="segments tight" role="group" aria-label=${t("network.tables")}>
          <button type="button" aria-pressed=${this.table === "nodes"} @click=${() => (this.table = "nodes")}>
            ${t("network.count.shown", { count: nodes.length })}
          </button>
          <button
            type="button"
            aria-pressed=${this.table === "relations"}
            @click=${() => (this.table = "relations")}
          >
            ${t("network.count.relations", { count: relations })}
          </button>
        </div>
      </div>
      <div
        class="table-wrap"
        tabindex="0"
        role="group"
        aria-label=${t("network.tables")}
        @keydown=${this.#keys}
      >
        ${this.table === "nodes" ? this.#nodes(nodes) : this.#relations(pairs)}
      </div>`;
  }

  #nodes(nodes) {
    const by = this.sort ?? (this.size === "even" ? "degree" : this.size);
    const value = (node) =>
      by === "country"
        ? node.country?.label
        : by === "name"
          ? nodeName(node)
          : node.kind === "GROUP" && by !== "hidden"
            ? node.size + 1e6
            : node[by];
    const sorted = [...nodes].sort(
      (a, b) => order(value(a), value(b)) || nodeName(a).localeCompare(nodeName(b)),
    );
    return html`<table class="net-table">
        <caption class="visually-hidden">
          ${t("network.tables.nodes")}
        </caption>
        <thead>
          <tr>
            ${COLUMNS.map(
              (key) =>
                html`<th
                  scope="col"
                  aria-sort=${
                    by === key ? (["name", "country"].includes(key) ? "ascending" : "descending") : nothing
                  }
                >
                  <button
                    type="button"
                    class="net-sort"
                    data-tip=${key === "name" || key === "country" ? nothing : t(`network.measure.${key}.tip`)}
                    @click=${() => (this.sort = key)}
                  >
                    ${t(`network.measure.${key}`)}
                  </button>
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.#visibleRows(sorted),
            ({ id }) => id,
            (node) =>
              this.#row(
                node.id,
                html` <th scope="row">
                    <button
                      type="button"
                      class="row-link record-name"
                      @click=${() => this.#announce("pick", node.id)}
                    >
                      ${node.kind === "GROUP" ? groupMark() : kindMark(node.kind)}<span
                        >${nodeName(node)}
                        <span class="visually-hidden"
                          >(${t(
                            node.kind === "GROUP" ? "network.group" : `kind.${node.kind}`,
                          )}${node.fate ? `, ${t(`network.fate.${node.fate}`)}` : ""})</span
                        ></span
                      >
                    </button>
                  </th>
                  <td>
                    ${
                      node.kind === "GROUP"
                        ? t("network.count.records", { count: node.size })
                        : (node.country?.label ?? "–")
                    }
                  </td>
                  ${["degree", "betweenness", "pageRank"].map(
                    (key) => html`<td class="net-number">${number(node[key], key)}</td>`,
                  )}
                  <td class="net-number">
                    ${node.hidden ? `+${formatNumber(node.hidden, locale())}` : ""}
                  </td>`,
              ),
          )}
        </tbody>
      </table>
      ${this.#showAllButton(sorted.length)}`;
  }

  #relations(pairs) {
    const rows = pairs
      .flatMap((pair) =>
        pair.relations.map((relation) => ({
          pair,
          relation,
          words: relationSentence(relation, this.nameOf),
        })),
      )
      .sort((a, b) => a.words.localeCompare(b.words));
    return html`<table class="net-table">
        <caption class="visually-hidden">
          ${t("network.tables.relations")}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t("network.relation")}</th>
            <th scope="col">${t("network.type")}</th>
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.#visibleRows(rows),
            ({ relation }) => relation.id,
            ({ pair, relation, words }) =>
              this.#row(
                pair.id,
                html` <th scope="row">
                    <button type="button" class="row-link" @click=${() => this.#announce("pick", pair.id)}>
                      ${words}
                    </button>
                  </th>
                  <td>
                    ${typeName(relation.type)}${
                      pair.bridge && !pair.id.includes("group:")
                        ? html` <span class="small soft" data-tip=${t("network.bridge.tip")}
                            >${t("network.bridge")}</span
                          >`
                        : nothing
                    }
                  </td>`,
              ),
          )}
        </tbody>
      </table>
      ${this.#showAllButton(rows.length)}`;
  }

  #row(id, cells) {
    return html`<tr
      class="row ${this.hovered === id ? "hovered" : ""}"
      data-id=${id}
      aria-current=${this.selected === id ? "true" : nothing}
      @pointerenter=${() => this.#announce("hover", id)}
      @pointerleave=${() => this.#announce("hover", null)}
      @focusin=${() => this.#announce("hover", id)}
    >
      ${cells}
    </tr>`;
  }

  #visibleRows(rows) {
    return this.all ? rows : rows.slice(0, MAX_SHOWN);
  }

  #showAllButton(count) {
    return this.all || count <= MAX_SHOWN
      ? nothing
      : html`<p class="net-note">
          <button type="button" class="button small" @click=${() => (this.all = true)}>
            ${t("filters.more", { count })}
          </button>
        </p>`;
  }

  #keys(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    /** @type {HTMLElement[]} */
    const links = [...this.querySelectorAll(".row-link")].map((link) => /** @type {HTMLElement} */ (link));
    const next =
      links[
        links.indexOf(/** @type {HTMLElement} */ (document.activeElement)) +
          (event.key === "ArrowDown" ? 1 : -1)
      ];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  #announce(name, id) {
    announceEvent(this, name, { id });
  }
}

function order(a, b) {
  if (typeof a === "string" || typeof b === "string") return (a ?? "\uffff").localeCompare(b ?? "\uffff");
  return (b ?? -1) - (a ?? -1);
}

function number(value, key) {
  if (value === null || value === undefined) return "–";
  return formatNumber(value, locale(), key === "degree" ? {} : { maximumSignificantDigits: 2 });
}

define("atlas-network-tables", NetworkTables);
