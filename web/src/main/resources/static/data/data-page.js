// <atlas-data>: the open data: the newest dump with its files, earlier versions, and how to verify them.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t, locale } from "../base/i18n.js";
import { failure } from "../base/failure.js";
import { formatDate, formatNumber } from "../base/format.js";
import { icon } from "../base/icons.js";
import { KINDS } from "../base/kinds.js";
import { fetchJson } from "./fetch-json.js";

class DataPage extends AtlasElement {
  static properties = { view: { attribute: false }, data: { state: true }, error: { state: true } };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.data = undefined;
    /** @type {Error | null} */
    this.error = undefined;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#load();
  }

  updated() {
    document.title = `${t("data.title")} · ATMP Atlas`;
  }

  render() {
    const [newest, ...older] = this.data?.versions ?? [];
    return html`<div class="sheet prose">
      <h1>${t("data.title")}</h1>
      <p class="lead">${t("data.lead")}</p>
      ${this.error ? failure(this.error, () => this.#load()) : nothing}
      ${this.data && !newest ? html`<p role="status">${t("data.none")}</p>` : nothing}
      ${newest ? this.#newest(newest) : nothing}
      ${
        older.length
          ? html`<h2>${t("data.older")}</h2>
              <ul>
                ${older.map(
                  (one) =>
                    html`<li>
                      <a href=${local(one.address)} download>${one.version}</a>
                      <span class="soft">${formatDate(one.changedAt, locale())}</span>
                    </li>`,
                )}
              </ul>`
          : nothing
      }
      <h2>${t("data.linked")}</h2>
      <p>${t("data.linked.text")}</p>
      <ul class="links">
        <li><a href="/data/catalog.ttl" download>${t("data.catalogue")}</a></li>
        <li><a href="/ontology.ttl" download>${t("data.ontology")}</a></li>
        <li><a href="/shapes.ttl" download>${t("data.shapes")}</a></li>
      </ul>
    </div>`;
  }

  #newest(one) {
    const counts = KINDS.filter(({ entity }) => one.counts[entity]).map(
      ({ entity, plural }) =>
        `${formatNumber(one.counts[entity], locale())} ${t(`kinds.${plural}`).toLowerCase()}`,
    );
    return html`<h2>${t("data.newest", { version: one.version })}</h2>
      <p>
        ${t("data.holds", {
          counts: counts.join(", "),
          relations: formatNumber(one.counts.RELATION, locale()),
          date: formatDate(one.changedAt, locale()),
        })}
      </p>
      ${one.synthetic ? html`<p role="note"><strong>${t("data.synthetic")}</strong></p>` : nothing}
      <div class="scroll-x" tabindex="0" role="group" aria-label=${t("data.files")}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">${t("data.file")}</th>
              <th scope="col">${t("data.what")}</th>
              <th scope="col">${t("data.size")}</th>
            </tr>
          </thead>
          <tbody>
            ${one.files.map(
              (file) =>
                html`<tr>
                  <th scope="row" class="nowrap">
                    <a href=${local(file.address)} download>${icon("download")} ${file.name}</a>
                  </th>
                  <td>${t(`data.what.${file.name}`)}</td>
                  <td class="nowrap">${size(file.bytes)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <p>${t("data.check")} <a href=${local(one.checksums)} download>SHA256SUMS</a></p>
      <p>${t("data.licence")} ${one.attribution}</p>`;
  }

  async #load() {
    this.error = null;
    try {
      this.data = await fetchJson("/data.json");
    } catch (error) {
      this.error = error;
    }
  }
}

// Uses only the path, because the permanent address may name another host than this server.
function local(address) {
  return new URL(address).pathname;
}

function size(bytes) {
  const megabytes = bytes / 1_000_000;
  return megabytes >= 1
    ? `${formatNumber(megabytes, locale(), { maximumFractionDigits: 1 })} MB`
    : `${formatNumber(Math.ceil(bytes / 1000), locale())} kB`;
}

define("atlas-data", DataPage);
