// What the pages of registers share: loading, filters in the address, the table and its file.
import { html, nothing } from "lit";
import { AtlasElement } from "../base/element.js";
import { csv } from "../base/csv.js";
import { EnvironmentController } from "../base/environment-controller.js";
import { download } from "../base/download.js";
import { failure } from "../base/failure.js";
import { formatNumber } from "../base/format.js";
import { icon } from "../base/icons.js";
import { t, locale } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { followMenu } from "../follow/follow-menu.js";
import { sourceLink } from "../detail/relation-section.js";
import { filterBar } from "./filter-bar.js";
import { loadAll } from "../base/load-all.js";
import { filtered, sorted } from "./rows.js";

export class RegisterPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    list: { state: true },
    failure: { state: true },
  };
  #loaded = "";
  #environment = new EnvironmentController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {{ rows: any[], totalCount: number } | null} */
    this.list = null;
    /** @type {Error | null} */
    this.failure = null;
    // Of the page: { name, document, root, beside, filters, columns, rowsOf, textOf, feeds, below }; `beside` is
    // a second list that the rows need.
    /** @type {any} */
    this.register = undefined;
  }

  willUpdate(changed) {
    if (changed.has("view") && this.view.lang !== this.#loaded) this.#load();
  }

  updated() {
    document.title = `${t(`register.${this.register.name}.title`)} · ATMP Atlas`;
  }

  render() {
    const { name, filters, below, textOf, feeds } = this.register;
    const query = this.view.query;
    const all = this.list?.rows ?? [];
    const rows = sorted(filtered(all, filters, query, textOf), query.order);
    return html`<div class="sheet register">
      <h1>${t(`register.${name}.title`)}</h1>
      <p class="lead">${t(`register.${name}.lead`)}</p>
      ${this.failure ? failure(this.failure, () => this.#load()) : nothing}
      ${
        this.list
          ? html`${filterBar({
                rows: all,
                filters,
                query,
                change: change,
                narrow: this.#environment.narrow,
              })}
              <p role="status">
                ${t("register.shown", {
                  shown: formatNumber(rows.length, locale()),
                  count: formatNumber(all.length, locale()),
                })}
                <button type="button" class="button small no-print" @click=${() => this.#save(rows)}>
                  ${icon("download")}${t("register.csv")}
                </button>
              </p>
              ${feeds ? followMenu(feeds(this.view.lang), { note: t(`register.${name}.noDays`) }) : nothing}
              ${this.#table(rows)}
              <p class="small soft">${t(`register.${name}.note`)}</p>
              ${below ? below(rows) : nothing}`
          : this.failure
            ? nothing
            : html`<p role="status">${t("loading")}</p>`
      }
    </div>`;
  }

  #table(rows) {
    const { name, columns } = this.register;
    return html`<div class="scroll-x" tabindex="0" role="group" aria-label=${t(`register.${name}.title`)}>
      <table class="plain register-table">
        <thead>
          <tr>
            ${columns.map(({ key }) => html`<th scope="col">${t(`register.column.${key}`)}</th>`)}
            <th scope="col">${t("part.source")}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr data-id=${row.id}>
                ${columns.map(({ draw }, index) =>
                  index ? html`<td>${draw(row)}</td>` : html`<th scope="row">${draw(row)}</th>`,
                )}
                <td>
                  <ul>
                    ${row.sources.map(
                      (source, index) =>
                        html`<li class="nowrap">
                          ${sourceLink(source, row.sources.length > 1 ? ` ${index + 1}` : "")}
                        </li>`,
                    )}
                  </ul>
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  #save(rows) {
    const { name, columns } = this.register;
    const head = [t(`register.${name}.title`), "ATMP Atlas, CC BY 4.0", window.location.href];
    const cells = rows.map((row) => [
      ...columns.map(({ text }) => text(row)),
      row.sources.map((source) => source.url ?? source.title).join("|"),
    ]);
    const titles = [...columns.map(({ key }) => t(`register.column.${key}`)), t("part.source")];
    download(`atmp-atlas-${name}.csv`, "text/csv", csv([titles, ...cells], head));
  }

  async #load() {
    const lang = (this.#loaded = this.view.lang);
    const { document, root, rowsOf, beside } = this.register;
    this.failure = null;
    try {
      const [{ nodes, totalCount }, other] = await Promise.all([
        loadAll(document, root, { lang: lang.toUpperCase() }),
        beside ? loadAll(beside.document, beside.root, {}) : { nodes: [] },
      ]);
      if (lang === this.#loaded) this.list = { rows: rowsOf(nodes, other.nodes), totalCount };
    } catch (error) {
      this.failure = error;
    }
  }
}

// change("state", "WITHDRAWN"): one filter in the address; change(null): none.
function change(key, value) {
  const view = currentView();
  const query = key === null ? {} : { ...view.query, [key]: value };
  go({ ...view, query: Object.fromEntries(Object.entries(query).filter(([, text]) => text)) });
}
