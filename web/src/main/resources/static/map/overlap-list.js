// A list of records at the same place, which no zoom separates.
import { html, nothing } from "lit";
import { CROSS, icon } from "./controls.js";
import { pin } from "./pin.js";

const PAGE = 100;
const EDGE = 12;

export class OverlapList {
  // choose(point), hover(id | null), closed(item), family(status)
  constructor(host, { choose, hover, closed, family }) {
    this.host = host;
    this.choose = choose;
    this.hover = hover;
    this.closed = closed;
    this.family = family;
    this.content = null;
    host.addController(this);
  }

  get isOpen() {
    return this.content !== null;
  }

  // open(item, { title, members, at: { x, y } }): moves the focus to the first entry of the list.
  async open(item, { title, members, at }) {
    this.content = { item, title, members, at, shown: PAGE };
    this.host.requestUpdate();
    await this.host.updateComplete;
    this.host.renderRoot.querySelector(".list li button")?.focus();
  }

  // dismiss(): after a move of the map. close(): by the reader; returns the focus to the marker.
  dismiss() {
    if (!this.content) return;
    this.content = null;
    this.host.requestUpdate();
  }

  close() {
    const { item } = this.content;
    this.dismiss();
    this.closed(item);
  }

  hostUpdated() {
    const list = this.host.renderRoot.querySelector(".list");
    if (!list || !this.content) return;
    const { x, y } = this.content.at;
    const beside = (wanted, size, room) =>
      `${Math.round(Math.max(EDGE, Math.min(room - size - EDGE, wanted)))}px`;
    list.style.left = beside(x + 18, list.offsetWidth, this.host.clientWidth);
    list.style.top = beside(y - list.offsetHeight / 2, list.offsetHeight, this.host.clientHeight);
  }

  more() {
    const before = this.content.shown;
    this.content.shown += PAGE;
    this.host.requestUpdate();
    this.host.updateComplete.then(() =>
      this.host.renderRoot.querySelectorAll(".list li button")[before]?.focus(),
    );
  }

  // render(text, selected)
  render(text, selected) {
    if (!this.content) return nothing;
    const { title, members, shown } = this.content;
    const rest = members.length - shown;
    return html` <section class="panel list" role="dialog" aria-label=${title}>
      <header>
        <h2>${title}</h2>
        <button type="button" aria-label=${text("close")} title=${text("close")} @click=${() => this.close()}>
          ${icon(CROSS)}
        </button>
      </header>
      <ul>
        ${members.slice(0, shown).map((point) => this.row(point, text, selected))}
        ${
          rest > 0
            ? html`<li>
                <button type="button" class="more" @click=${() => this.more()}>
                  ${text("more", { count: Math.min(rest, PAGE) })}
                </button>
              </li>`
            : nothing
        }
      </ul>
    </section>`;
  }

  row(point, text, selected) {
    const family = this.family(point.status);
    return html` <li>
      <button
        type="button"
        aria-current=${point.id === selected}
        @click=${() => this.choose(point)}
        @pointerenter=${() => this.hover(point.id)}
        @pointerleave=${() => this.hover(null)}
      >
        ${pin(family)}<span>${point.name}<span class="hidden-text">, ${text(`status.${family}`)}</span></span>
      </button>
    </li>`;
  }
}
