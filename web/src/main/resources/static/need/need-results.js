// The answer of the need page: who can, who may, who nearly can, and which two can together.
import { html, nothing } from "lit";
import { recordName } from "../base/components.js";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { directoryLink, loosened } from "./need-state.js";

// Two sites that are nearer to each other are at one place, as far as their positions are known.
const SAME_PLACE_KM = 0.5;

// needResults({ found, state, lang, asker, terms, change }): `terms` are the lists of the form, or null.
export function needResults({ found, state, lang, asker, terms, change }) {
  const certain = found.nodes.filter(({ certainty }) => certainty === "MATCHES");
  const may = found.nodes.filter(({ certainty }) => certainty === "MAY_MATCH");
  const link = directoryLink(state, found.understanding.terms, lang);
  const all = { asker };
  return html`<section class="need-answer" aria-labelledby="need-answer">
    <h2 id="need-answer" tabindex="-1">${t("need.answer", { count: found.matchCount })}</h2>
    <p class="soft">
      ${found.understood.map(({ text }, at) => html`${at ? " · " : ""}${text}`)}
      ${found.matchCount + found.mayCount ? html` – <a href=${link}>${t("need.inDirectory")}</a>` : nothing}
    </p>
    ${certain.length ? matchList(certain, all) : nothing} ${more(certain.length, found.matchCount)}
    ${found.matchCount ? nothing : loosen({ found, state, terms, change })}
    ${
      may.length
        ? html`<h2>${t("need.may", { count: found.mayCount })}</h2>
            <p class="soft">${t("need.may.why")}</p>
            ${matchList(may, all)} ${more(may.length, found.mayCount)}`
        : nothing
    }
    ${pairs(found.pairs)}
    ${
      found.nearMisses.length
        ? html`<h2>${t("need.nearMisses")}</h2>
            ${matchList(found.nearMisses, all)}`
        : nothing
    }
    <p class="small soft">${t("need.method")}</p>
  </section>`;
}

function more(shown, count) {
  return shown && shown < count
    ? html`<p class="small soft">${t("results.shown", { shown, count })}</p>`
    : nothing;
}

function loosen({ found: { loosenings, understanding }, state, terms, change }) {
  const labels = new Map(
    [...(terms?.made.concepts ?? []), ...(terms?.done.concepts ?? [])].map(({ code, label }) => [
      code,
      label,
    ]),
  );
  return loosenings.length
    ? html`<div class="need-loosen">
        <p>${t("need.loosen")}</p>
        <ul>
          ${loosenings.map(({ criterion, count }) => {
            const text = t("need.without", { name: criterion.text, count });
            const part = loosened(state, understanding.terms, labels, criterion);
            return html`<li>
              ${
                part
                  ? html`<button type="button" class="button small" @click=${() => change(part)}>
                      ${text}
                    </button>`
                  : text
              }
            </li>`;
          })}
        </ul>
      </div>`
    : nothing;
}

function matchList(matches, all) {
  return html`<ol class="need-list">
    ${matches.map((match) => html`<li>${matchItem(match, all)}</li>`)}
  </ol>`;
}

function matchItem({ node, score, distanceKm, missing, criteria, path }, { asker }) {
  const verified = node.record.lastVerified;
  return html`<article class="need-match">
    <header>
      <h3>${recordName(node)}</h3>
      <span class="need-score" title=${t("need.score")}
        ><meter min="0" max="1" .value=${score} aria-hidden="true"></meter
        ><span><span class="visually-hidden">${t("need.score")}</span> ${percent(score)}</span></span
      >
    </header>
    <p class="small soft">
      ${[placeOf(node), distanceKm === null ? "" : t("need.away", { km: Math.round(distanceKm) })]
        .filter(Boolean)
        .join(" · ")}${node.operator ? html` · ${recordName(node.operator, { mark: false })}` : nothing}${
        verified ? ` · ${t("record.verified", { date: formatDate(verified, locale()) })}` : ""
      }
    </p>
    ${missing.length ? html`<p class="need-missing">${t("need.missing", { what: missing.join("; ") })}</p>` : nothing}
    <ul class="need-reasons">
      ${criteria.map(
        ({ reason }) =>
          html`<li class="verdict-${reason.verdict.toLowerCase()}">
            <span class="need-mark">${t(`need.verdict.${reason.verdict}`)}</span> ${reason.text}
          </li>`,
      )}
    </ul>
    ${
      path
        ? html`<p class="small need-path">${icon("link")} ${path.explanation}</p>`
        : asker
          ? html`<p class="small soft">${t("need.noPath", { name: asker.name })}</p>`
          : nothing
    }
  </article>`;
}

function pairs(list) {
  if (!list.length) return nothing;
  return html`<h2>${t("need.pairs")}</h2>
    <p class="soft">${t("need.pairs.why")}</p>
    <ol class="need-list">
      ${list.map(
        ({ sites, distanceKm, path }) =>
          html`<li>
            <div class="need-match">
              <h3 class="need-pair">${recordName(sites[0])} + ${recordName(sites[1])}</h3>
              <p class="small soft">
                ${distanceKm < SAME_PLACE_KM ? t("need.onePlace") : t("need.apart", { km: Math.round(distanceKm) })}
                · ${sites.map(placeOf).filter(Boolean).join(" + ")}
              </p>
              <p class="small">
                ${path ? html`${t("need.related")} ${path.explanation}` : t("need.unrelated")}
              </p>
            </div>
          </li>`,
      )}
    </ol>`;
}

function placeOf({ location, country }) {
  return [location?.city, country?.label].filter(Boolean).join(", ");
}

function percent(share) {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(share);
}
