// <atlas-profile>: a country, a group of countries or a NUTS region on a printable page: figures, map, gaps, value
// chains, bottlenecks, method and sources.
import { html, nothing } from "lit";
import { ASSUMED } from "../base/address-grammar.js";
import { AtlasElement, define } from "../base/element.js";
import { QueryController } from "../base/query-controller.js";
import { failure } from "../base/failure.js";
import { formatDate } from "../base/format.js";
import { graphqlLanguage, locale, t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { ignoredParametersNote } from "../base/ignored-parameters-note.js";
import { ignoredParameters } from "../base/ignored-parameters.js";
import { linkTo } from "../base/url-state.js";
import { citedVersion } from "../base/cited-version.js";
import { versionNote } from "../base/version-note.js";
import { countryShapes } from "../charts/shapes.js";
import { requestIndicators } from "../gaps/indicator-batch.js";
import { nameOfRegion } from "../gaps/regions.js";
import { askBottlenecks, askMatrix, catalogueOf, countriesOf, groupsOf, termsOf } from "../gaps/requests.js";
import { DEFAULT_NEED, emptyState, formatState, parseState } from "../gaps/state.js";
import { REGION, SITES } from "./queries.js";
import {
  bottleneckSection,
  chainSection,
  figureSection,
  gapSection,
  mapSection,
  methodSection,
} from "./sections.js";

export const styles = [
  import.meta.resolve("../charts/charts.css"),
  import.meta.resolve("../gaps/gaps.css"),
  import.meta.resolve("./profile.css"),
];

const TITLES = {
  EUROPE: "profile.title.group",
  COUNTRY: "profile.title",
  NUTS1: "profile.title.region",
  NUTS2: "profile.title.region",
};

class ProfilePage extends AtlasElement {
  static properties = { view: { attribute: false }, shapes: { state: true } };
  #answers = new QueryController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.shapes = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    countryShapes().then(
      (shapes) => (this.shapes = shapes),
      () => (this.shapes = []),
    );
  }

  updated() {
    const name = this.querySelector("h1")?.dataset.name;
    const level = this.querySelector("h1")?.dataset.level;
    document.title = `${name ? t(TITLES[level], { name }) : t("nav.gaps")} · ATMP Atlas`;
  }

  render() {
    const code = this.view.id.toUpperCase();
    const { asOf, scenario, need, seq } = parseState(this.view.query);
    const answers = this.#answers;
    const cited = citedVersion(answers, seq);
    const state = {
      ...emptyState(),
      place: code,
      asOf,
      scenario,
      need: need ?? DEFAULT_NEED,
      version: cited,
      groups: groupsOf(answers),
    };
    const lang = graphqlLanguage();
    const found = answers.query("region", REGION, { code, seq: cited.seq, lang }, null);
    if (found.state === "failed") return failure(found.failure, () => answers.retryFailed());
    if (found.data && !found.data.region)
      return html`<div class="sheet message">
        <h1>${t("profile.unknown", { code })}</h1>
        <p><a href=${linkTo({ page: "gaps" }, this.view.lang)}>${t("nav.gaps")}</a></p>
      </div>`;
    if (!found.data) return html`<p class="sheet" role="status">${t("loading")}</p>`;
    const { region } = found.data;
    const { level } = region;
    const countries = countryCodes(region);
    const catalogue = catalogueOf(answers);
    const groups = catalogue ? requestIndicators(answers, state, catalogue, { regions: [code], level }) : [];
    termsOf(answers, state.need.split(":")[0]);
    const filter = { ...siteFilterOf(region), [ASSUMED.facet]: { any: ASSUMED.any } };
    const sites = answers.query("sites", SITES, { filter, seq: cited.seq, lang }, "sites");
    const matrices = ["capability", "product-type"].map((columns) =>
      this.#matrix({ ...state, columns }, region),
    );
    const first = groups.flatMap(({ entries }) => entries).flatMap(({ figures }) => [...figures.values()])[0];
    const dated = matrices[0].data?.asOf ?? first?.asOf ?? asOf;
    const version =
      matrices[0].data?.dataVersion ?? groups.map(({ dataVersion }) => dataVersion).find(Boolean) ?? "";
    const nameOf = (one) =>
      one === code ? region.name : nameOfRegion(one, [...countriesOf(answers), ...state.groups]);
    const all = {
      code,
      state,
      region,
      countries,
      catalogue,
      groups,
      sites,
      matrices,
      answers,
      shapes: this.shapes,
      lang: this.view.lang,
      nameOf,
      retry: () => answers.retryFailed(),
      bottlenecks: askBottlenecks(answers, { ...state, place: countries.join("-") }),
      dated,
      version,
      address: this.#address(dated, version),
    };
    return html`<article class="profile" aria-busy=${groups.some((group) => group.state === "loading")}>
      ${ignoredParametersNote(this.#ignored({ asOf, scenario, need, seq }))}
      ${versionNote(cited, this.#today())}${this.#head(all)}
      <div class="profile-top">${figureSection(all)}${mapSection(all)}</div>
      ${gapSection(all)}${chainSection(all)}${bottleneckSection(all)}${methodSection(all)}
    </article>`;
  }

  #ignored(read) {
    return ignoredParameters(this.view.query, formatState({ ...emptyState(), ...read }), emptyState());
  }

  #matrix(state, { code, level }) {
    const whole = { level, regions: [code], within: null };
    return askMatrix(
      {
        query: (name, document, variables, root) =>
          this.#answers.query(`${name} ${state.columns}`, document, { ...variables, ...whole }, root),
      },
      state,
    );
  }

  // The permanent address of this page, with the date and the version of its data.
  #address(dated, version) {
    return new URL(
      linkTo(
        {
          page: "profile",
          id: this.view.id,
          query: {
            ...this.view.query,
            ...(dated ? { asof: dated } : {}),
            ...(version ? { seq: version } : {}),
          },
        },
        this.view.lang,
      ),
      window.location.href,
    ).href;
  }

  // This page with the data of today.
  #today() {
    const { asof: _, seq: __, ...query } = this.view.query;
    return linkTo({ page: "profile", id: this.view.id, query }, this.view.lang);
  }

  // The server's PDF of this page.
  #file({ seq }) {
    const { asof, scenario, need } = this.view.query;
    const given = Object.entries({ lang: this.view.lang, asof, scenario, need, seq }).filter(
      ([, value]) => value,
    );
    return `/profile/${encodeURIComponent(this.view.id)}.pdf?${new URLSearchParams(given)}`;
  }

  #head({ state, region, code, dated, version, address, sites }) {
    const statuses = (sites.data?.facets[0]?.buckets ?? []).map(
      ({ count, concept }) => `${concept.label.toLowerCase()} ${count}`,
    );
    const unknown = sites.data?.facets[0]?.unknown ?? 0;
    return html`<header class="profile-head">
      <div>
        <p class="profile-brand">ATMP Atlas</p>
        <h1 data-name=${region.name} data-level=${region.level}>
          ${t(TITLES[region.level], { name: region.name })}
        </h1>
        <p class="soft">${t("profile.intro")}</p>
        <p>
          ${[
            region.population
              ? t("profile.people", {
                  count: region.population.persons,
                  year: String(region.population.year),
                })
              : "",
            t("profile.sites", { count: region.siteCount }),
            ...statuses,
          ]
            .filter(Boolean)
            .join(
              " · ",
            )}${unknown ? html` · <span class="unknown">${t("unknown.value")} ${unknown}</span>` : nothing}
        </p>
        ${
          dated
            ? html`<p class="small soft">
                ${t("profile.date", { date: formatDate(dated, locale()), version })}
              </p>`
            : nothing
        }
      </div>
      <div class="profile-tools no-print">
        <a class="button primary" href=${this.#file(state.version)} download
          >${icon("download")}${t("profile.pdf")}</a
        ><button type="button" class="button" @click=${() => window.print()}>${t("profile.print")}</button>
        <a
          class="button"
          href=${linkTo({ page: "gaps", query: { place: region.country?.code ?? code } }, this.view.lang)}
          >${t("profile.gaps")}</a
        ><a class="button" href=${address}>${icon("link")}${t("profile.link")}</a>
      </div>
    </header>`;
  }
}

// The country, or the countries of a group; a NUTS region lies in one.
function countryCodes({ code, level, country, parts }) {
  if (level === "EUROPE") return parts.map((part) => part.code);
  return [country?.code ?? code];
}

// The sites of the region, as the directory finds them.
function siteFilterOf(region) {
  return ["EUROPE", "COUNTRY"].includes(region.level)
    ? { country: { any: countryCodes(region) } }
    : { region: { any: [region.code] } };
}

define("atlas-profile", ProfilePage);
