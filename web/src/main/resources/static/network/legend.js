// Explains marks, colours and sizes.
import { html, svg, nothing } from "lit";
import { formatNumber } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { kindMark } from "../base/icons.js";
import { short } from "./label-placement.js";
import { KINDS } from "./state.js";

const FATES = ["lost", "bereft", "weakened", "cutOff"];
const GROUP = svg`<circle cx="8" cy="8" r="6"/>`;

export function groupMark() {
  return html`<svg class="mark net-group" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
    ${GROUP}
  </svg>`;
}

// colourName("country"): the name of what the colours show.
export function colourName(colour) {
  return ["kind", "group"].includes(colour) ? t(`network.colour.${colour}`) : t(`network.measure.${colour}`);
}

function swatch(colour) {
  return html`<svg class="net-swatch" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <rect width="12" height="12" rx="2" fill=${colour} />
  </svg>`;
}

// legendRows(nodes, size, colour, colouring): only what is in the picture. A row is { text } with at most one of
// kind, fate, colour, and steps (colours from 0 to the maximum). `plain`: the row explains the shape and not the
// colour.
export function legendRows(nodes, size, colour, colouring) {
  const kinds = new Set(nodes.map(({ kind }) => kind));
  const fates = new Set(nodes.map(({ fate }) => fate).filter(Boolean));
  return [
    ...(kinds.has("GROUP") ? [{ kind: "GROUP", text: t("network.legend.group") }] : []),
    ...KINDS.filter((kind) => kinds.has(kind)).map((kind) => ({
      kind,
      plain: Boolean(colouring),
      text: t(`network.kind.${kind}`),
    })),
    ...FATES.filter((fate) => fates.has(fate)).map((fate) => ({ fate, text: t(`network.fate.${fate}`) })),
    ...colourRows(colour, colouring),
    {
      text:
        size === "even"
          ? t("network.legend.even")
          : t("network.legend.size", { measure: t(`network.measure.${size}`) }),
    },
  ];
}

function colourRows(by, found) {
  if (!found) return [];
  if (!found.legend)
    return [
      {
        steps: found.steps,
        text: `${colourName(by)}: 0 – ${formatNumber(found.most, locale(), { maximumSignificantDigits: 2 })}`,
      },
    ];
  return found.legend.map(({ colour, key, name }) => ({
    colour,
    text:
      key === "rest"
        ? t("network.colour.rest")
        : key === "group"
          ? t("network.group.name", { name: short(name) })
          : name,
  }));
}

// legend(nodes, size, colour, colouring): is shown below the picture.
export function legend(nodes, size, colour, colouring) {
  return html`<div
    class="net-legend small ${colouring ? "shapes-only" : ""}"
    aria-label=${t("network.legend")}
    role="group"
  >
    <ul>
      ${legendRows(nodes, size, colour, colouring).map(
        (row) => html`<li class=${isMarked(row) ? "" : "soft"}>${sign(row)}${row.text}</li>`,
      )}
    </ul>
  </div>`;
}

function isMarked({ kind, fate, colour, steps }) {
  return Boolean(kind ?? fate ?? colour ?? steps);
}

function sign({ kind, fate, colour, steps }) {
  if (kind) return kind === "GROUP" ? groupMark() : kindMark(kind);
  if (fate) return html`<span class="net-fate ${fate}" aria-hidden="true"></span>`;
  if (steps) return steps.map(swatch);
  return colour ? swatch(colour) : nothing;
}
