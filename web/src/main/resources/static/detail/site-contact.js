// <atlas-site-contact>: how to reach a site through its operator: the operator's website and people, shown as the
// operator's.
import { html, nothing } from "lit";
import { AtlasElement, define } from "../base/element.js";
import { ask, declare } from "../base/graphql.js";
import { outside, recordName } from "../base/components.js";
import { shortAddress } from "../base/format.js";
import { t } from "../base/i18n.js";

const CONTACT = declare(`query SiteContact($id: ID!) {
  entity(id: $id) { ... on Site { operator { id kind name website
    people: relations(types: [AFFILIATED_WITH], direction: IN, first: 20) { nodes { role validTo
      from { id kind name } } } } } }
}`);

class SiteContact extends AtlasElement {
  static properties = { siteId: {}, operator: { state: true } };

  constructor() {
    super();
    /** @type {string} */
    this.siteId = undefined;
    /** @type {any} */
    this.operator = null;
  }

  willUpdate(changed) {
    if (changed.has("siteId")) this.#load(this.siteId);
  }

  async #load(id) {
    this.operator = null;
    const data = await ask(CONTACT, { id }).catch(() => null);
    if (id === this.siteId) this.operator = data?.entity?.operator ?? null;
  }

  render() {
    if (!this.operator) return nothing;
    const { name, website, people } = this.operator;
    const today = new Date().toISOString().slice(0, 10);
    const current = people.nodes.filter(({ validTo }) => !validTo || validTo >= today);
    if (!website && !current.length) return nothing;
    return html`<p class="small soft">${t("record.answer.operator", { name })}</p>
      <ul class="record-people">
        ${website ? html`<li>${outside(website, shortAddress(website))}</li>` : nothing}
        ${current.map(
          ({ role, from }) =>
            html`<li>
              ${recordName(from)}${role ? html` <span class="soft small">${role}</span>` : nothing}
            </li>`,
        )}
      </ul>`;
  }
}

define("atlas-site-contact", SiteContact);
