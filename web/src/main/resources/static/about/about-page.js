// <atlas-about>: the page about the atlas: contents, certainty of the data, use and citation.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { formatDate, formatNumber } from "../base/format.js";
import { icon, kindMark, statusMark } from "../base/icons.js";
import { RECORD_KINDS, linkTo } from "../base/url-state.js";
import { QueryController } from "../base/query-controller.js";
import { askAbout } from "../base/about-query.js";
import { linked } from "../base/components.js";
import { REFERENCES } from "./references.js";
import { askConnectors, connectorTable } from "./connectors.js";
import { recordLine } from "../gaps/record-line.js";
import { emptyState } from "../gaps/state.js";

const STATUSES = ["operational", "planned", "construction", "paused", "closed", "unknown"];
const CODES = {
  operational: "OPERATIONAL",
  planned: "PLANNED",
  construction: "UNDER_CONSTRUCTION",
  paused: "TEMPORARILY_CLOSED",
  closed: "CLOSED",
  unknown: null,
};

class AboutPage extends AtlasElement {
  static properties = { view: { attribute: false }, about: { state: true }, connectors: { state: true } };
  #answers = new QueryController(this);

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.about = undefined;
    /** @type {any[]} */
    this.connectors = [];
  }

  connectedCallback() {
    super.connectedCallback();
    askAbout().then(
      (about) => (this.about = about),
      () => {},
    );
    askConnectors().then(
      (connectors) => (this.connectors = connectors),
      () => {},
    );
  }

  updated() {
    document.title = `${t("nav.about")} · ATMP Atlas`;
  }

  // How many records there are, of which age, and how complete.
  #onRecord() {
    const counts = this.about?.counts.filter(({ count }) => count > 0) ?? [];
    return html`<p class="about-record">
        ${counts
          .map(({ kind, count }) => `${t(`kinds.${kind.toLowerCase()}s`)} ${formatNumber(count, locale())}`)
          .join(" · ")}
      </p>
      ${recordLine({ state: emptyState(), answers: this.#answers })}`;
  }

  render() {
    const { about, view } = this;
    return html`<div class="sheet prose">
      <h1>${t("about.title")}</h1>
      <p class="lead">${t("about.lead")}</p>
      ${this.#onRecord()}
      <h2>${t("about.kinds")}</h2>
      <ul class="legend">
        ${RECORD_KINDS.map(
          (kind) =>
            html`<li>
              ${kindMark(kind.toUpperCase())}<span
                ><a href=${linkTo({ page: "directory", kind: `${kind}s` }, view.lang)}
                  >${t(`kinds.${kind}s`)}</a
                >
                <span class="soft">${t(`about.kind.${kind}`)}</span></span
              >
            </li>`,
        )}
      </ul>
      <h2>${t("about.sure")}</h2>
      <p>${t("about.sure.text")}</p>
      <ul class="legend">
        ${STATUSES.map(
          (status) => html`<li>${statusMark(CODES[status])}<span>${t(`about.status.${status}`)}</span></li>`,
        )}
        <li><span class="unknown">${t("unknown.value")}</span><span>${t("unknown.tip")}</span></li>
      </ul>
      <h2>${t("about.use")}</h2>
      <p>${t("about.use.text")}</p>
      <ul class="links">
        <li><a href="/export/sites.csv?filter=%7B%7D" download>${icon("download")} ${t("export.csv")}</a></li>
        <li>
          <a href="/export/sites.geojson?filter=%7B%7D" download
            >${icon("download")} ${t("export.geojson")}</a
          >
        </li>
        <li><a href=${linkTo({ page: "data" }, view.lang)}>${t("data.title")}</a></li>
      </ul>
      <h2>${t("about.data")}</h2>
      ${
        about
          ? html`<dl class="facts">
              <div>
                <dt>${t("about.version")}</dt>
                <dd>${about.version}</dd>
              </div>
              <div>
                <dt>${t("about.dataVersion")}</dt>
                <dd>${about.dataVersion}</dd>
              </div>
              <div>
                <dt>${t("about.changedAt")}</dt>
                <dd>${formatDate(about.changedAt, locale())}</dd>
              </div>
              <div>
                <dt>${t("about.licence")}</dt>
                <dd>${about.licence}</dd>
              </div>
              <div>
                <dt>${t("about.attribution")}</dt>
                <dd>${about.attribution}</dd>
              </div>
            </dl>`
          : nothing
      }
      <p>${t("about.map")}</p>
      ${
        this.connectors.length
          ? html`<h2>${t("about.connectors")}</h2>
              <p>${t("about.connectors.text")}</p>
              ${connectorTable(this.connectors)}`
          : nothing
      }
      <h2>${t("about.references")}</h2>
      <p>${t("about.references.text")}</p>
      <ul class="small">
        ${REFERENCES.map(([text, address]) => html`<li>${text}${address ? [". ", linked(address)] : nothing}</li>`)}
      </ul>
      <h2>${t("about.privacy")}</h2>
      <p>${t("about.privacy.text")}</p>
      <h2>${t("about.keys")}</h2>
      <dl class="facts keys">
        ${["search", "arrows", "enter", "escape"].map(
          (key) =>
            html`<div>
              <dt><kbd>${t(`about.key.${key}`)}</kbd></dt>
              <dd>${t(`about.key.${key}.does`)}</dd>
            </div>`,
        )}
      </dl>
    </div>`;
  }
}

define("atlas-about", AboutPage);
