// Bars for a list of figures: a bar up to the value, and a line over its range. If less than half is known, there
// is no bar, only the hatched range.
import { nothing, svg } from "lit";
import { scaleLinear } from "./d3.js";
import { hatch } from "./region-map.js";

const ROW = 26;
const HEAD = 26;
const GAP = 30;

// rankedBars({ id, groups, width, target, number, label, chosen, picked })
//   most     end of the axis, if some figures are to exceed it; their bars end in an arrow
//   groups   [{ title, rows: [{ code, name, figure, text, href }] }]     number: value -> text on the axis
export function rankedBars({
  id,
  groups,
  width,
  most = null,
  target = null,
  number,
  label,
  chosen = null,
  picked,
}) {
  const rows = groups.flatMap((group) => group.rows);
  const ends = rows
    .flatMap(({ figure }) => [figure.value, figure.lower, figure.upper])
    .filter((value) => value !== null && value !== undefined);
  const names = Math.min(width * 0.36, Math.max(60, ...rows.map(({ name }) => name.length * 7.4 + 14)));
  const texts = Math.min(width * 0.3, Math.max(36, ...rows.map(({ text }) => text.length * 6.6 + 14)));
  const x = scaleLinear(
    [Math.min(0, ...ends), Math.max(most ?? Math.max(...ends, 0), target ?? 0) || 1],
    [names, width - texts],
  )
    .nice(4)
    .clamp(true);
  let y = HEAD;
  const drawn = groups
    .filter((group) => group.rows.length)
    .map((group) => {
      const title = group.title
        ? svg`<text x="0" y=${(y += GAP) - 12} font-size="12" font-weight="600"
          fill="var(--ink-2)">${group.title}</text>`
        : nothing;
      const lines = group.rows.map((row) => {
        const line = bar({ row, x, y, id, width, names, chosen, picked });
        y += ROW;
        return line;
      });
      return [title, lines];
    });
  const height = y + 6;
  return svg`<svg class="drawing bars" viewBox="0 0 ${width} ${height}" width=${width} height=${height}
    role="group" aria-label=${label}>
    ${hatch(id)}
    <g font-size="11" fill="var(--ink-2)" text-anchor="middle" aria-hidden="true">${x
      .ticks(width < 420 ? 3 : 5)
      .map(
        (tick) =>
          svg`<line x1=${x(tick)} x2=${x(tick)} y1=${HEAD - 6} y2=${height - 6} stroke="var(--line)"></line>
            <text x=${x(tick)} y="13">${number(tick)}</text>`,
      )}</g>
    ${drawn}
    ${
      target === null
        ? nothing
        : svg`<line x1=${x(target)} x2=${x(target)} y1=${HEAD - 6} y2=${height - 6} stroke="var(--danger)"
          stroke-width="1.5" stroke-dasharray="5 3"></line>`
    }
  </svg>`;
}

function bar({ row: { code, name, figure, text, href, spoken }, x, y, id, width, names, chosen, picked }) {
  const { value, lower, upper, shown } = figure;
  const middle = y + ROW / 2;
  const most = upper ?? x.domain()[1];
  const least = lower ?? x.domain()[0];
  const open = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    picked(code);
  };
  const span =
    shown === "POINT" && most > least
      ? svg`<path d="M${x(least)} ${middle}H${x(most)}M${x(least)} ${middle - 4}v8M${x(most)} ${middle - 4}v8"
        stroke="var(--ink)" stroke-width="1.2" fill="none"></path>`
      : nothing;
  const drawing =
    shown === "POINT"
      ? svg`${
          value === 0
            ? svg`<line x1=${x(0)} x2=${x(0)} y1=${y + 5} y2=${y + ROW - 5} stroke="var(--ink)"
              stroke-width="2"></line>`
            : svg`<rect x=${Math.min(x(0), x(value))} y=${y + 6} width=${Math.abs(
                x(value) - x(0),
              )} height=${ROW - 12} fill=${code === chosen ? "var(--scale-5)" : "var(--scale-3)"}></rect>`
        }${span}`
      : shown === "INTERVAL"
        ? svg`<rect x=${x(least)} y=${y + 6} width=${Math.max(
            2,
            x(most) - x(least),
          )} height=${ROW - 12} fill="url(#${id}-hatch)" stroke="var(--ink-3)" stroke-width="0.8"></rect>`
        : nothing;
  const off =
    (shown === "POINT" ? value : upper) > x.domain()[1]
      ? svg`<path d="M${x.range()[1] - 8} ${y + 4}l10 ${ROW / 2 - 4}-10 ${ROW / 2 - 4}" fill="none"
        stroke="var(--ink)" stroke-width="2"></path>`
      : nothing;
  const fit = Math.floor((names - 8) / 7.2);
  const short = name.length > fit ? `${name.slice(0, fit - 1)}…` : name;
  return svg`<a href=${href} class="bar-row" @click=${open} aria-label=${spoken} aria-current=${
    code === chosen ? "true" : nothing
  } data-code=${code} data-tip=${short === name ? nothing : name}>
    <rect x="0" y=${y} width=${width} height=${ROW} fill=${
      code === chosen ? "var(--accent-weak)" : "transparent"
    } class="bar-ground"></rect>
    <text x="4" y=${middle + 4} font-size="13" fill="var(--ink)" font-weight=${
      code === chosen ? 600 : 400
    }>${short}</text>
    ${drawing}${off}
    <text x=${width - 4} y=${middle + 4} font-size="12.5" fill="var(--ink)" text-anchor="end">${text}</text>
  </a>`;
}
