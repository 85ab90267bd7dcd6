// The controls on the map: buttons, legend, scale, credit and notices. Templates only.
import { html, nothing, svg } from "lit";
import { pin, STATUS_FAMILIES } from "./pin.js";
import { scaleBar, scaleText } from "./scale.js";
import { MAX_ZOOM, MIN_ZOOM } from "./viewport.js";

const PLUS = svg`<path d="M8 3v10M3 8h10"/>`;
const MINUS = svg`<path d="M3 8h10"/>`;
const FRAME = svg`<path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10"/>
  <circle cx="8" cy="8" r="1.6" fill="currentColor"/>`;
export const CROSS = svg`<path d="m4 4 8 8m0-8-8 8"/>`;

export function icon(shape) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}

// A button without an action stays focusable, so that a click does not lose the focus.
function tool(label, shape, act, idle = false) {
  return html`<button
    type="button"
    aria-label=${label}
    title=${label}
    aria-disabled=${idle}
    @click=${() => !idle && act()}
  >
    ${icon(shape)}
  </button>`;
}

// step(+1 | -1), fit()
export function zoomControls({ text, zoom, step, fit, empty }) {
  return html` <div class="controls top-left">
    <div class="panel stack">
      ${tool(text("zoomIn"), PLUS, () => step(1), zoom === MAX_ZOOM)}
      ${tool(text("zoomOut"), MINUS, () => step(-1), zoom === MIN_ZOOM)}
      ${tool(text("fit"), FRAME, fit, empty)}
    </div>
  </div>`;
}

export function legend({ text, open, families, toggled }) {
  const shown = STATUS_FAMILIES.filter((family) => families.has(family));
  if (shown.length === 0) return html`<span></span>`;
  return html` <details class="panel legend" ?open=${open} @toggle=${(event) => toggled(event.target.open)}>
    <summary>${text("legend")}</summary>
    <ul>
      ${shown.map((family) => html`<li>${pin(family)}<span>${text(`status.${family}`)}</span></li>`)}
    </ul>
  </details>`;
}

// credit("Natural Earth"): the sources of the basemap and of the places.
export function credit(ground) {
  return html` <p class="credit">
    ${ground ? html`${ground} · ` : nothing}<a href="https://www.geonames.org/" rel="external noopener"
      >GeoNames</a
    >
    (<a href="https://creativecommons.org/licenses/by/4.0/" rel="external license noopener">CC BY 4.0</a>)
  </p>`;
}

// At the top centre: a notice, or the button that searches the visible area.
export function notices({ text, broken, canSearch, canClear, search, clear }) {
  if (broken)
    return html`<div class="controls top">
      <div class="panel hint" role="status">${text("broken")}</div>
    </div>`;
  if (!canSearch && !canClear) return nothing;
  return html` <div class="controls top">
    ${
      canSearch
        ? html`<button type="button" class="panel chip" @click=${search}>${text("searchArea")}</button>`
        : nothing
    }
    ${
      canClear
        ? html`<button type="button" class="panel chip" @click=${clear}>${text("clearArea")}</button>`
        : nothing
    }
  </div>`;
}

export function scale(metresPerPixel, lang) {
  const { metres, pixels } = scaleBar(metresPerPixel, 110);
  return html`<div class="scale" aria-hidden="true">
    ${scaleText(metres, lang)}<i .style=${`width:${pixels}px`}></i>
  </div>`;
}
