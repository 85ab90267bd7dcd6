// What stands on the map: buttons, legend, scale, credit, the list of sites at one place. Templates only.
import { html, svg } from "lit";
import { pin, STATUS_FAMILIES } from "./pin.js";

const PLUS = svg`<path d="M8 3v10M3 8h10"/>`;
const MINUS = svg`<path d="M3 8h10"/>`;
const FRAME = svg`<path d="M2.500 6V2.500H6M10 2.500h3.500V6M13.500 10v3.500H10M6 13.500H2.500V10"/><circle cx="8" cy="8" r="1.6" fill="currentColor"/>`;
const CROSS = svg`<path d="m4 4 8 8m0-8-8 8"/>`;

function icon(shape) {
  return html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}

// A button that has nothing left to do stays focusable, so that the focus is not lost by using it.
function tool(label, shape, act, idle = false) {
  return html`<button type="button" aria-label=${label} title=${label} aria-disabled=${idle} @click=${() => !idle && act()}>${icon(shape)}</button>`;
}

export function zoomControls({ text, zoomIn, zoomOut, fit, atMost, atLeast, empty }) {
  return html`
    <div class="controls top-left">
      <div class="panel stack">
        ${tool(text("zoomIn"), PLUS, zoomIn, atMost)}
        ${tool(text("zoomOut"), MINUS, zoomOut, atLeast)}
        ${tool(text("fit"), FRAME, fit, empty)}
      </div>
    </div>`;
}

export function legend({ text, open, families, toggled }) {
  const shown = STATUS_FAMILIES.filter((family) => families.has(family));
  return html`
    <details class="panel legend" ?open=${open} @toggle=${(event) => toggled(event.target.open)}>
      <summary>${text("legend")}</summary>
      <ul>${shown.map((family) => html`<li>${pin(family)}<span>${text(`status.${family}`)}</span></li>`)}</ul>
    </details>`;
}

export function credit(tileAttribution) {
  return html`
    <p class="credit">
      ${tileAttribution ? html`${tileAttribution} · ` : html`Natural Earth · `}<a href="https://www.geonames.org/" rel="external noopener">GeoNames</a>
      (<a href="https://creativecommons.org/licenses/by/4.0/" rel="external license noopener">CC BY 4.0</a>)
    </p>`;
}

// pile: { title, members, shown }
export function pileList({ text, pile, selected, family, choose, hover, more, close, keydown }) {
  const rest = pile.members.length - pile.shown;
  return html`
    <section class="panel list" role="dialog" aria-label=${pile.title} @keydown=${keydown}>
      <header>
        <h2>${pile.title}</h2>
        <button type="button" aria-label=${text("close")} title=${text("close")} @click=${close}>${icon(CROSS)}</button>
      </header>
      <ul>
        ${pile.members.slice(0, pile.shown).map((point) => html`
          <li>
            <button type="button" aria-current=${point.id === selected} @click=${() => choose(point)}
                @pointerenter=${() => hover(point.id)} @pointerleave=${() => hover(null)}>
              ${pin(family(point.status))}<span>${point.name}<span class="hidden-text">, ${text(`status.${family(point.status)}`)}</span></span>
            </button>
          </li>`)}
        ${rest > 0 ? html`<li><button type="button" class="more" @click=${more}>${text("more", { count: Math.min(rest, 100) })}</button></li>` : ""}
      </ul>
    </section>`;
}
