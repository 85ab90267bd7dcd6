// The bottleneck board as a drawing, for files: one line per initiative, from its first to its last year.
import { svg } from "lit";
import { scaleLinear } from "../charts/d3.js";
import { t } from "../base/i18n.js";

const ROW = 18;
const NAMES = 250;

// timeline({ list, year, width }): `year` is the current year.
export function timeline({ list, year, width }) {
  const dated = list
    .flatMap(({ initiatives }) => initiatives)
    .flatMap(({ since, until }) => [since, until])
    .filter(Boolean);
  const x = scaleLinear(
    [
      Math.max(year - 15, Math.min(year - 3, ...dated)),
      Math.min(year + 12, Math.max(year + 3, ...dated)) + 1,
    ],
    [NAMES, width - 10],
  ).clamp(true);
  let y = 30;
  const blocks = list.map(({ concept, state, initiatives }) => {
    const head = svg`<text x="0" y=${(y += 24) - 6} font-size="13" font-weight="600"
      fill="var(--ink)">${concept.label}</text>
      ${
        initiatives.length && state === "ADDRESSED"
          ? ""
          : svg`<text x=${width - 10} y=${y - 6} text-anchor="end" font-size="12" fill="var(--danger)">${t(
              `gaps.bottlenecks.${state}`,
            )}</text>`
      }`;
    const lines = initiatives.map(({ initiative, name: whole, time, since, until }) => {
      const middle = y + ROW / 2;
      const name = initiative?.acronym || whole;
      y += ROW;
      const [from, to] = [x(since ?? x.domain()[0]), x((until ?? x.domain()[1]) + (until ? 1 : 0))];
      return svg`<text x="8" y=${middle + 4} font-size="11" fill="var(--ink)">${
        name.length > 36 ? `${name.slice(0, 35)}…` : name
      }</text>
        ${
          since || until
            ? svg`<line x1=${from} x2=${Math.max(from + 3, to)} y1=${middle} y2=${middle} stroke=${
                time === "RUNNING" ? "var(--scale-4)" : "var(--scale-2)"
              } stroke-width="8" stroke-dasharray=${since && until ? "none" : "6 2"}></line>`
            : svg`<text x=${NAMES} y=${middle + 4} font-size="11" fill="var(--ink-2)">${t(
                "gaps.time.UNKNOWN",
              )}</text>`
        }`;
    });
    return [head, lines];
  });
  const years = x.ticks(8).filter(Number.isInteger);
  return svg`<svg class="drawing" viewBox="0 0 ${width} ${y + 10}" width=${width} height=${y + 10}>
    <g font-size="11" fill="var(--ink-2)" text-anchor="middle">${years.map(
      (one) =>
        svg`<line x1=${x(one)} x2=${x(one)} y1="20" y2=${y} stroke="var(--line)"></line>
          <text x=${x(one)} y="14">${one}</text>`,
    )}</g>
    <line x1=${x(year + 0.5)} x2=${x(year + 0.5)} y1="20" y2=${y} stroke="var(--ink)"
      stroke-dasharray="3 3"></line>${blocks}</svg>`;
}
