// The parts of the page of results: what was understood, the records of one kind, and what to do if there are none.
import { html, nothing } from "lit";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { icon, kindMark } from "../base/icons.js";
import { KINDS } from "../base/kinds.js";
import { linkTo, recordLink } from "../base/url-state.js";
import { directoryLink, stateOf } from "../need/need-state.js";
import { needAddress, resultsAddress } from "./search-options.js";

const FIRST = 8;

// understoodLine({ terms, notUnderstood }, text, lang): the sites with what was understood, and the text as a need.
export function understoodLine({ terms, notUnderstood }, text, lang) {
  const need = html`<a href=${needAddress(text, lang)}>${t("results.page.need")}</a>`;
  if (!terms.length) return html`<p class="soft">${need}</p>`;
  const words = terms
    .map(({ concept, place }) =>
      concept ? concept.label : t("need.near", { km: place.km, place: place.name }),
    )
    .join(" · ");
  return html`<p class="search-understood">
    ${icon("filter")} ${t("need.understood")} <strong>${words}</strong>
    <a class="button small" href=${directoryLink(stateOf({}), terms, lang)}>${t("results.page.sites")}</a>
    ${need}
    ${
      notUnderstood.length
        ? html`<span class="soft">${t("search.asWords")} ${notUnderstood.join(", ")}</span>`
        : nothing
    }
  </p>`;
}

// foundBy({ kind, hits }, text, lang): the first records of a kind; the others are in its directory.
export function foundBy({ kind, hits }, text, lang) {
  const { plural } = KINDS.find(({ entity }) => entity === kind);
  const id = `found-${plural}`;
  return html`<section class="search-group" aria-labelledby=${id}>
    <h2 id=${id}>
      ${kindMark(kind)} ${t(`kinds.${plural}`)}
      <span class="soft">${formatNumber(hits.length, locale())}</span>
    </h2>
    <ul>
      ${hits.slice(0, FIRST).map((hit) => html`<li>${row(hit, lang)}</li>`)}
    </ul>
    ${
      hits.length > FIRST
        ? html`<p>
            <a href=${linkTo({ page: "directory", kind: plural, text, roles: "all" }, lang)}
              >${t("results.page.more", { count: hits.length - FIRST })}</a
            >
          </p>`
        : nothing
    }
  </section>`;
}

function row({ entity, parts, reason }, lang) {
  const place = [entity.location?.city, entity.country?.label].filter(Boolean).join(", ");
  const marked = parts.map((part) => (part.marked ? html`<mark>${part.text}</mark>` : part.text));
  const why = {
    name: nothing,
    alias: html`${t("results.page.alias")} ${marked}`,
    place: t("results.page.place"),
  }[reason];
  return html`<a href=${recordLink(entity, lang)}>${reason === "name" ? marked : entity.name}</a>
    <span class="small soft">${place}${place && reason !== "name" ? " · " : ""}${why}</span>`;
}

// nothingFound([{ text, count }], text, lang)
export function nothingFound(looser, text, lang) {
  return html`<p>${t("search.none")}</p>
    ${
      looser.length
        ? html`<p>${t("results.page.loosen")}</p>
            <ul class="links">
              ${looser.map(
                (one) =>
                  html`<li>
                    <a href=${resultsAddress(one.text, lang)}>${one.text}</a>
                    <span class="soft">${formatNumber(one.count, locale())}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }`;
}
