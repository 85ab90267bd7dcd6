// The densities of relations between groups of records: a shaded matrix of kinds, one of the countries with most
// records, and the figures of all pairs of countries.
import { html, nothing } from "lit";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { kindMark } from "../base/icons.js";
import { KINDS } from "./state.js";

const MAX_COUNTRIES = 14;
const SHADES = 5;

// blocks(summary, terms): terms(scheme) -> [{ code, label }]
export function blocks({ byKind, byCountry }, terms) {
  const countries = new Map(terms("country").map(({ code, label }) => [code, label]));
  const country = (code) => countries.get(code) ?? code;
  const largest = [...byCountry.groups]
    .sort((a, b) => b.records - a.records)
    .slice(0, MAX_COUNTRIES)
    .map(({ name }) => name)
    .sort();
  const kinds = KINDS.filter((kind) => byKind.groups.some(({ name }) => name === kind));
  return html`<h3>${t("network.blocks")}</h3>
    <p class="small soft">${t("network.blocks.note")}</p>
    ${matrix({
      caption: t("network.blocks.kinds"),
      names: kinds,
      all: byKind,
      called: (kind) => t(`network.kind.${kind}`),
      head: kindMark,
      figures: true,
    })}
    ${
      largest.length > 1
        ? html`${matrix({
              caption: t("network.blocks.countries"),
              names: largest,
              all: byCountry,
              called: country,
              head: (code) => code,
              figures: false,
            })}
            <details>
              <summary>${t("network.blocks.all")}</summary>
              ${pairs(byCountry, country)}
            </details>`
        : nothing
    }`;
}

function matrix({ caption, names, all, called, head, figures }) {
  const found = new Map(all.blocks.map((block) => [`${block.row} ${block.column}`, block]));
  const of = (a, b) => found.get(`${a} ${b}`) ?? found.get(`${b} ${a}`);
  const most = Math.max(...names.flatMap((a) => names.map((b) => of(a, b)?.density ?? 0)));
  return html`<div class="net-blocks-wrap" tabindex="0" role="group" aria-label=${caption}>
    <table class="net-blocks ${figures ? "figures" : "shades"}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${names.map(
            (name) =>
              html`<th scope="col" data-tip=${called(name)}>
                ${head(name)}${figures ? html`<span class="visually-hidden">${called(name)}</span>` : nothing}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody>
        ${names.map(
          (row) =>
            html`<tr>
              <th scope="row" data-tip=${called(row)}>
                ${head(row)}${figures ? html`<span class="visually-hidden">${called(row)}</span>` : nothing}
              </th>
              ${names.map((column) =>
                cell(of(row, column), `${called(row)}, ${called(column)}`, most, figures),
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(block, ends, most, figures) {
  if (!block)
    return html`<td class="shade-0">${figures ? "0" : html`<span class="visually-hidden">0</span>`}</td>`;
  const share = perThousand(block.density);
  const tip = `${ends}: ${t("network.blocks.cell", { count: block.pairs, possible: block.possible, share })}`;
  return html`<td class="shade-${Math.ceil(SHADES * Math.sqrt(block.density / most))}" data-tip=${tip}>
    ${figures ? share : html`<span class="visually-hidden">${share}</span>`}
  </td>`;
}

function pairs({ blocks: all, unknown }, country) {
  const sorted = [...all].sort((a, b) => b.pairs - a.pairs || country(a.row).localeCompare(country(b.row)));
  return html`<table class="net-figures">
      <thead>
        <tr>
          <th scope="col">${t("network.blocks.ends")}</th>
          <th scope="col">${t("network.cohesion.pairs")}</th>
          <th scope="col">‰</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map(
          (block) =>
            html`<tr>
              <th scope="row">
                ${
                  block.row === block.column
                    ? country(block.row)
                    : `${country(block.row)} – ${country(block.column)}`
                }
              </th>
              <td>${formatNumber(block.pairs, locale())}</td>
              <td>${perThousand(block.density)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${unknown ? html`<p class="small soft">${t("network.blocks.unknown", { count: unknown })}</p>` : nothing}`;
}

function perThousand(density) {
  return formatNumber(density * 1000, locale(), { maximumSignificantDigits: 2 });
}
