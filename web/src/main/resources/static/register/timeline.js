// The timeline of authorisations: a line from the first to the last day of each, with its end marked.
import { svg } from "lit";
import { scaleLinear } from "../charts/d3.js";
import { t } from "../base/i18n.js";
import { decimalYear } from "./rows.js";

const ROW = 20;
const HEAD = 26;

// timeline(rows, { width, today, label }): rows with `began` or `ended`, in their order.
export function timeline(rows, { width, today, label }) {
  const names = Math.min(200, width * 0.34);
  const years = rows
    .flatMap(({ began, ended }) => [began, ended])
    .filter(Boolean)
    .map(decimalYear);
  const now = decimalYear(today);
  const x = scaleLinear(
    [Math.floor(Math.min(now - 1, ...years)), Math.ceil(Math.max(now, ...years))],
    [names, width - 12],
  );
  const height = HEAD + rows.length * ROW + 8;
  const ticks = x.ticks(width < 420 ? 4 : 8).filter(Number.isInteger);
  return svg`<svg class="drawing" viewBox="0 0 ${width} ${height}" width=${width} height=${height} role="img"
      aria-label=${label}>
    <g font-size="11" fill="var(--ink-2)" text-anchor="middle">${ticks.map(
      (year) =>
        svg`<line x1=${x(year)} x2=${x(year)} y1=${HEAD - 6} y2=${height - 6} stroke="var(--line)"></line>
          <text x=${x(year)} y="14">${year}</text>`,
    )}</g>
    ${rows.map((row, index) => bar(row, HEAD + index * ROW + ROW / 2, x, now, names))}
  </svg>`;
}

function bar({ product, began, ended, state }, y, x, now, names) {
  const from = began ? x(decimalYear(began)) : null;
  const to = ended ? x(decimalYear(ended)) : x(now);
  const size = Math.floor(names / 6.6) - 2;
  const name = product.name.length > size ? `${product.name.slice(0, size - 1)}…` : product.name;
  return svg`<text x="0" y=${y + 4} font-size="11.5" fill="var(--ink)">${name}</text>
    ${
      from === null
        ? ""
        : svg`<line x1=${from} x2=${Math.max(to, from + 2)} y1=${y} y2=${y} stroke="${
            ended ? "var(--scale-2)" : "var(--scale-4)"
          }" stroke-width="8"><title>${product.name}: ${state?.label}</title></line>`
    }
    ${
      ended
        ? svg`<path d="M${to - 4} ${y - 4}l8 8m0 -8l-8 8" stroke="var(--danger)" stroke-width="2" fill="none">
            <title>${t("register.products.endedOn", { name: product.name, date: ended })}</title></path>`
        : ""
    }`;
}
