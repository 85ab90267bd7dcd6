// The small label next to a marker that has the pointer or the focus. It shows the marker's accessible label.
import { html, nothing } from "lit";

const ABOVE = 42;
const BELOW = 28;

export class Tip {
  constructor(host) {
    this.host = host;
    this.content = null;
    host.addController(this);
  }

  // show({ x, y }, "LUMC GMP facility", "Operational")
  show(at, name, small) {
    this.content = { at, name, small };
    this.host.requestUpdate();
  }

  hide() {
    if (!this.content) return;
    this.content = null;
    this.host.requestUpdate();
  }

  // Its size is known only after it is rendered; then it moves next to the marker, inside the map.
  hostUpdated() {
    const box = this.host.renderRoot.querySelector(".tip");
    if (!box || !this.content) return;
    const { x, y } = this.content.at;
    const left = Math.max(6, Math.min(this.host.clientWidth - box.offsetWidth - 6, x - box.offsetWidth / 2));
    const above = y - box.offsetHeight - ABOVE;
    box.style.transform = `translate(${Math.round(left)}px, ${Math.round(above > 4 ? above : y + BELOW)}px)`;
  }

  render() {
    if (!this.content) return nothing;
    const { name, small } = this.content;
    return html`<div class="panel tip" aria-hidden="true">
      <b>${name}</b>${small ? html`<small>${small}</small>` : nothing}
    </div>`;
  }
}
