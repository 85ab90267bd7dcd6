// <atlas-routes>: the routes of two countries side by side, by kind of step.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask } from "../base/graphql.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { currentView, go } from "../base/router.js";
import { recordLink } from "../base/url-state.js";
import { unknown } from "../base/components.js";
import { inLanguage, stepItem } from "../detail/route-steps.js";
import { digest, sideBySide } from "../detail/route-merge.js";
import { ROUTES, ROUTE_STEPS } from "../detail/route-queries.js";

export const styles = [import.meta.resolve("./routes.css")];

const DEFAULTS = ["NL", "DE"];

class RoutesPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    list: { state: true },
    pair: { state: true },
    failure: { state: true },
  };
  #asked = "";
  #listed = "";

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {{ routes: any[], kinds: any[] } | null} */
    this.list = null;
    /** @type {{ routes: any[], followed: any[] } | null} */
    this.pair = null;
    /** @type {Error | null} */
    this.failure = null;
  }

  willUpdate(changed) {
    if (changed.has("view")) this.#load();
  }

  updated() {
    document.title = `${t("routes.title")} · ATMP Atlas`;
  }

  render() {
    return html`<div class="sheet routes">
      <h1>${t("routes.title")}</h1>
      <p class="lead">${t("routes.lead")}</p>
      ${this.failure ? failure(this.failure, () => this.#load(true)) : nothing}
      ${this.list ? this.#chooser() : this.failure ? nothing : html`<p role="status">${t("loading")}</p>`}
      ${this.pair ? this.#comparison() : nothing}
    </div>`;
  }

  #codes() {
    const { query } = this.view;
    const known = (code) => this.list.routes.some(({ country }) => country?.code === code);
    const a = known(query.a) ? query.a : DEFAULTS[0];
    return [a, known(query.b) ? query.b : DEFAULTS.find((code) => code !== a)];
  }

  #chooser() {
    const options = [...this.list.routes].sort((one, other) =>
      one.country.label.localeCompare(other.country.label, this.view.lang),
    );
    const codes = this.#codes();
    return html`<form class="routes-choice no-print" @submit=${(event) => event.preventDefault()}>
      ${["a", "b"].map(
        (key, index) =>
          html`<label
            >${t(`routes.choose.${key}`)}
            <select name=${key} @change=${(event) => this.#choose(key, event.target.value)}>
              ${options.map(
                ({ country, coverage }) =>
                  html`<option value=${country.code} ?selected=${codes[index] === country.code}>
                    ${country.label}${coverage ? ` – ${coverage.label}` : ""}
                  </option>`,
              )}
            </select>
          </label>`,
      )}
    </form>`;
  }

  #choose(key, code) {
    const view = currentView();
    const [a, b] = this.#codes();
    go({ ...view, query: { a, b, [key]: code } });
  }

  #comparison() {
    const { routes, followed } = this.pair;
    const { lang } = this.view;
    const rows = sideBySide(routes, followed, this.list.kinds);
    return html`${overview(rows, routes)}
      ${rows.map(
        (row) =>
          html`<section class="routes-kind" id=${`kind-${row.code || "other"}`}>
            <h2>${row.label || t("unknown.value")}</h2>
            <div class="routes-sides">
              ${row.sides.map(
                (steps, index) =>
                  html`<div class="routes-side">
                    <h3>${countryOf(routes[index])}</h3>
                    ${
                      steps.length
                        ? html`<ol class="route">
                            ${steps.map((step) => stepItem(step, lang))}
                          </ol>`
                        : html`<p class="routes-none">
                            <span class="unknown"
                              >${t(row.common.length ? "routes.noneOwn" : "routes.none")}</span
                            >
                          </p>`
                    }
                  </div>`,
              )}
            </div>
            ${
              row.common.length
                ? html`<div class="routes-common">
                    <h3>${t("routes.common")}</h3>
                    <ol class="route">
                      ${row.common.map((step) => stepItem(step, lang))}
                    </ol>
                  </div>`
                : nothing
            }
          </section>`,
      )}
      <div class="routes-sides">
        ${routes.map(
          (route) =>
            html`<p class="small">
              <a href=${recordLink(route, lang)}
                >${lang === "nl" && route.nameNl ? route.nameNl : route.name}</a
              >
              ${noteOf(route, lang)}
            </p>`,
        )}
      </div>`;
  }

  async #load(again = false) {
    const { lang } = this.view;
    this.failure = null;
    try {
      if (!this.list || this.#listed !== lang || again) {
        const { vocabulary, routes } = await ask(ROUTES, { lang: lang.toUpperCase() });
        this.#listed = lang;
        this.list = {
          kinds: vocabulary?.concepts ?? [],
          routes: routes.nodes.filter(({ country }) => country),
        };
      }
      const codes = this.#codes();
      const chosen = codes.map((code) => this.list.routes.find(({ country }) => country.code === code));
      if (chosen.some((route) => !route)) return;
      const followed = chosen.map(({ relations }) => relations.nodes[0]?.to.id ?? null);
      const ids = [...new Set([...chosen.map(({ id }) => id), ...followed.filter(Boolean)])];
      const wanted = `${lang} ${codes}`;
      if (wanted === this.#asked && !again) return;
      this.#asked = wanted;
      const { nodes } = await ask(ROUTE_STEPS, { ids, lang: lang.toUpperCase() });
      if (wanted !== this.#asked) return;
      const byId = new Map(nodes.filter(Boolean).map((route) => [route.id, route]));
      this.pair = {
        routes: chosen.map(({ id }) => byId.get(id)),
        followed: followed.map((id) => byId.get(id) ?? null),
      };
    } catch (problem) {
      this.#asked = "";
      this.failure = problem;
    }
  }
}

function noteOf({ note, noteNl }, lang) {
  return note ? html`<br /><span class="soft">${inLanguage(note, noteNl, lang)}</span>` : nothing;
}

function countryOf(route) {
  return route.country?.label ?? route.name;
}

// What each country has of each kind of step, in one line, and where they differ.
function overview(rows, routes) {
  return html`<div class="scroll-x" tabindex="0" role="group" aria-label=${t("routes.overview")}>
    <table class="plain routes-table">
      <caption class="visually-hidden">
        ${t("routes.overview")}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t("routes.kind")}</th>
          ${routes.map((route) => html`<th scope="col">${countryOf(route)}</th>`)}
          <th scope="col">${t("routes.difference")}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ code, label, sides, common, differs }) =>
            html`<tr>
              <th scope="row"><a href=${`#kind-${code || "other"}`}>${label || t("unknown.value")}</a></th>
              ${sides.map((steps) => html`<td>${inShort(steps, common)}</td>`)}
              <td>${differenceText(differs, routes, common)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function inShort(steps, common) {
  const { count, days, deciders } = digest(steps);
  if (!count)
    return common.length
      ? html`<span class="soft">${t("routes.asEverywhere")}</span>`
      : html`<span class="unknown">${t("routes.none")}</span>`;
  return html`${t("routes.steps", { count })}${
      days === null ? nothing : html`<br />${t("routes.longest", { count: days })}`
    }<br />${deciders.length ? deciders.join("; ") : unknown()}`;
}

function differenceText(differs, routes, common) {
  if (!differs.length) return t(common.length ? "routes.same.common" : "routes.same");
  return differs
    .map((one) =>
      one === "first" || one === "second"
        ? t("routes.only", { name: countryOf(routes[one === "first" ? 0 : 1]) })
        : t(`routes.differs.${one}`),
    )
    .join("; ");
}

define("atlas-routes", RoutesPage);
