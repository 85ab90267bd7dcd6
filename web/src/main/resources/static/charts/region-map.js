// A map that shows a figure by the colours of regions or by symbols. Keyboard users have the list of bars next to
// it.
import { nothing, svg } from "lit";
import { scaleSqrt } from "./d3.js";
import { SIZE, projectShapes } from "./projection.js";

const LARGEST = 22;
const LINE = 20;

// regionMap({ id, shapes, only, marks, symbols, legend, label, picked, chosen, over })
//   marks    Map code -> { level: 0..5 | "interval" | "none", text }     text: "Netherlands: 1.2 per million"
//   symbols  [{ code, lat, lon, value, lower, upper, shown, text }]: drawn over regions without colour
//   only     code of the country that fills the map, or a list of such codes, or null
//   over     (ground) => svg, drawn above all other parts      picked(code, event): is called on a click
export function regionMap({
  id,
  shapes,
  only = null,
  marks = new Map(),
  symbols = [],
  legend = [],
  label,
  picked = undefined,
  chosen = null,
  over = undefined,
  size = SIZE,
  moved = undefined,
  clicked = undefined,
}) {
  const ground = projectShapes(shapes, only, size);
  const pick = (code) => (picked && marks.has(code) ? (event) => picked(code, event) : nothing);
  const area = ({ code, path, disc }) => {
    const mark = marks.get(code);
    const drawn = svg`<path d=${path} fill=${fillOf(mark, id)} fill-rule="evenodd" class=${
      picked && mark ? "pickable" : ""
    } data-code=${code} data-tip=${mark?.text ?? nothing} @click=${pick(code)}></path>`;
    return disc && mark
      ? svg`${drawn}<circle cx=${disc[0]} cy=${disc[1]} r="5" fill=${fillOf(mark, id)}
        stroke="var(--map-coast)" class=${
          picked ? "pickable" : ""
        } data-code=${code} data-tip=${mark.text} @click=${pick(code)}></circle>`
      : drawn;
  };
  const outlined = ground.outlines.find(({ code }) => chosen && code === chosen);
  return svg`<svg class="drawing map" viewBox="0 0 ${size.width} ${size.height}" role="img"
    aria-label=${label} @pointermove=${moved ?? nothing} @click=${clicked ?? nothing}>
    ${hatch(id)}
    <rect width=${size.width} height=${size.height} fill="var(--map-sea)"></rect>
    <svg width=${size.width} height=${size.height} overflow="hidden">
      <g stroke="var(--map-coast)" stroke-width="0.7" stroke-linejoin="round">${ground.outlines.map(area)}</g>
      ${
        outlined
          ? svg`<path d=${outlined.path} fill="none" stroke="var(--ink)" stroke-width="2"
            stroke-linejoin="round"></path>`
          : nothing
      }
      ${symbolMarks(symbols, ground, { id, picked, chosen })}
      ${over?.(ground) ?? nothing}
    </svg>
    ${legendBox(legend, id)}
  </svg>`;
}

// hatch(id): the pattern for "less than half is known". Ids are global in a page, so each drawing needs its own.
export function hatch(id) {
  return svg`<defs>
      <pattern id="${id}-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill="var(--scale-none)"></rect>
        <rect width="2" height="6" fill="var(--scale-hatch)"></rect>
      </pattern>
    </defs>`;
}

function fillOf(mark, id) {
  if (!mark) return "var(--map-land)";
  if (mark.level === "interval") return `url(#${id}-hatch)`;
  return mark.level === "none" ? "var(--scale-none)" : `var(--scale-${mark.level})`;
}

// The area of a disc shows its value. If only the range is known, the upper end is hatched and the lower end is
// filled.
function symbolMarks(symbols, ground, { id, picked, chosen }) {
  const most = Math.max(
    0,
    ...symbols.map(({ value, lower, upper, shown }) => (shown === "POINT" ? value : (upper ?? lower)) ?? 0),
  );
  const radius = scaleSqrt([0, most || 1], [0, LARGEST]);
  const largeFirst = [...symbols].sort((a, b) => (b.upper ?? b.value ?? 0) - (a.upper ?? a.value ?? 0));
  return svg`<g stroke="var(--paper)" stroke-width="0.8">${largeFirst.map(
    ({ code, lat, lon, value, lower, upper, shown, text }) => {
      const at = ground.place([lon, lat]);
      if (!at) return nothing;
      const disc = (r, fill, stroke = "none") =>
        svg`<circle cx=${at[0]} cy=${at[1]} r=${r.toFixed(1)} fill=${fill} stroke=${stroke} class=${
          picked ? "pickable" : ""
        } data-code=${code} data-tip=${text} @click=${
          picked ? (event) => picked(code, event) : nothing
        }></circle>`;
      const ring =
        code === chosen
          ? svg`<circle cx=${at[0]} cy=${at[1]} r=${(
              radius((shown === "POINT" ? value : upper) ?? 0) + 4
            ).toFixed(1)} fill="none" stroke="var(--ink)" stroke-width="2"></circle>`
          : nothing;
      if (shown === "NONE") return disc(2, "var(--scale-hatch)");
      if (shown === "INTERVAL")
        return svg`${disc(
          Math.max(3.5, radius(upper ?? most)),
          `url(#${id}-hatch)`,
          "var(--ink-3)",
        )}${lower > 0 ? disc(radius(lower), "var(--scale-4)") : nothing}${ring}`;
      return svg`${
        value > 0
          ? disc(Math.max(2.5, radius(value)), "var(--scale-4)")
          : disc(3.5, "var(--scale-0)", "var(--ink-2)")
      }${ring}`;
    },
  )}</g>`;
}

// legend: [{ level | symbol, text }]
function legendBox(legend, id) {
  if (!legend.length) return nothing;
  const width = 24 + Math.max(...legend.map(({ text }) => text.length)) * 6.7 + 16;
  return svg`<g transform="translate(10,10)"><rect width=${width.toFixed(0)} height=${
    legend.length * LINE + 12
  } rx="4" fill="var(--paper)" stroke="var(--line)"></rect>
    ${legend.map(
      (entry, index) =>
        svg`<g transform="translate(10,${10 + index * LINE})">${swatch(entry, id)}<text x="24" y="11"
          font-size="12" fill="var(--ink)">${entry.text}</text></g>`,
    )}</g>`;
}

function swatch(entry, id) {
  if (entry.symbol) return svg`<circle cx="8" cy="7" r=${entry.symbol} fill="var(--scale-4)"></circle>`;
  return svg`<rect width="16" height="14" rx="2" fill=${fillOf(entry, id)} stroke="var(--map-coast)"
    stroke-width="0.7"></rect>`;
}
