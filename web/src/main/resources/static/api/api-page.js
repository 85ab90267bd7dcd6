// <atlas-api>: the page for users of the API: address, explorer, examples, guide and client examples.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { copyLink, toast } from "../base/share.js";
import { exampleText, loadExamples } from "./examples.js";
import { markdown } from "./markdown.js";

const CLIENTS = [
  { name: "curl", files: ["curl/sites.sh"] },
  { name: "javascript", files: ["javascript/atlas.mjs", "javascript/example.mjs", "javascript/schema.d.ts"] },
  { name: "python", files: ["python/atlas.py", "python/example.py", "python/schema.py"] },
  { name: "java", files: ["java/Atlas.java", "java/Example.java", "java/Schema.java"] },
];

export const styles = [import.meta.resolve("./api.css")];

class ApiPage extends AtlasElement {
  static properties = {
    view: { attribute: false },
    examples: { state: true },
    guide: { state: true },
    open: { state: true },
  };

  constructor() {
    super();
    /** @type {import("../base/url-state.js").View} */
    this.view = undefined;
    /** @type {any} */
    this.guide = undefined;
    this.examples = [];
    this.open = {};
  }

  connectedCallback() {
    super.connectedCallback();
    loadExamples().then(
      (examples) => (this.examples = examples),
      () => {},
    );
    text("/api/guide-for-hubs.md").then(
      (guide) => (this.guide = guide),
      () => (this.guide = null),
    );
  }

  updated() {
    document.title = `${t("nav.api")} · ATMP Atlas`;
  }

  render() {
    const { lang } = this.view;
    const explorer = (query) =>
      `/api/explorer?${new URLSearchParams({ ...query, ...(lang === "en" ? {} : { lang }) })}`;
    const endpoint = `${window.location.origin}/graphql`;
    return html`<div class="sheet api">
      <h1>${t("api.title")}</h1>
      <p class="lead">${t("api.lead")}</p>
      <p class="api-endpoint">
        <span class="soft">POST</span> <code>${endpoint}</code>
        <button type="button" class="button small" @click=${() => copyLink("/graphql")}>
          ${icon("link")}${t("api.copyAddress")}
        </button>
        <a class="button small primary" href=${explorer({})} target="_blank" rel="noopener"
          >${t("api.explorer.open")}</a
        >
      </p>
      <section aria-labelledby="api-examples">
        <h2 id="api-examples">${t("api.examples")}</h2>
        <p class="soft">${t("api.examples.note")}</p>
        <div class="api-list">
          ${this.examples.map(({ name }) => this.#example(name, explorer({ example: name })))}
        </div>
      </section>
      <section aria-labelledby="api-clients">
        <h2 id="api-clients">${t("api.clients")}</h2>
        <p class="soft">${t("api.clients.note")}</p>
        <div class="api-list">${CLIENTS.map((client) => this.#client(client))}</div>
      </section>
      <section aria-labelledby="api-guide">
        <h2 id="api-guide">${t("api.guide")}</h2>
        ${lang === "en" ? nothing : html`<p class="soft">${t("api.guide.english")}</p>`}
        ${
          this.guide
            ? html`<div class="prose api-guide" lang="en">
                ${markdown(this.guide.replace(/^# .*\n/, ""), { deeper: 1 })}
              </div>`
            : html`<p role="status" class="soft">
                ${t(this.guide === null ? "api.guide.failed" : "loading")}
              </p>`
        }
      </section>
    </div>`;
  }

  #example(name, address) {
    const shown = this.open[name];
    return html`<details @toggle=${(event) => event.target.open && this.#load(name, () => exampleText(name))}>
      <summary>${t(`api.example.${name}`)}</summary>
      ${
        shown
          ? html`<pre tabindex="0"><code>${shown.query.trim()}</code></pre>
              ${
                shown.variables
                  ? html`<p class="small soft">${t("api.variables")}</p>
                      <pre tabindex="0"><code>${shown.variables.trim()}</code></pre>`
                  : nothing
              }`
          : html`<p class="soft" role="status">${t("loading")}</p>`
      }
      <p class="api-actions">
        <a class="button small" href=${address} target="_blank" rel="noopener"
          >${t("api.explorer.with")}<span class="visually-hidden"> ${t(`api.example.${name}`)}</span></a
        >
        ${
          shown
            ? html`<button type="button" class="button small" @click=${() => copy(shown.query)}>
                ${t("api.copy")}
              </button>`
            : nothing
        }
      </p>
    </details>`;
  }

  #client({ name, files }) {
    const load = () => Promise.all(files.slice(0, 2).map((file) => text(`/api/clients/${file}`)));
    const shown = this.open[`client ${name}`];
    return html`<details @toggle=${(event) => event.target.open && this.#load(`client ${name}`, load)}>
      <summary>${t(`api.client.${name}`)}</summary>
      <ul class="links">
        ${files.map(
          (file) =>
            html`<li>
              <a href="/api/clients/${file}" download>${icon("download")} ${file.split("/")[1]}</a>
            </li>`,
        )}
      </ul>
      ${
        shown
          ? shown.map(
              (code, index) =>
                html`<p class="small soft">${files[index].split("/")[1]}</p>
                  <pre tabindex="0"><code>${code.trim()}</code></pre>`,
            )
          : html`<p class="soft" role="status">${t("loading")}</p>`
      }
    </details>`;
  }

  async #load(key, load) {
    if (this.open[key]) return;
    const loaded = await load().catch(() => null);
    if (loaded) this.open = { ...this.open, [key]: loaded };
  }
}

async function text(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function copy(code) {
  try {
    await navigator.clipboard.writeText(code);
    toast(t("api.copied"));
  } catch {
    toast(t("api.copyByHand"));
  }
}

define("atlas-api", ApiPage);
