// Shows what separates two records: the smallest set of records, and the smallest set of related pairs, whose
// loss leaves no path between them.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { recordName } from "../base/components.js";

// cutPanel({ state, answer, named, change, retry })
export function cutPanel({ state, answer, named, change, retry }) {
  if (!state.from || !state.to) return nothing;
  return html`<details
    class="net-cut"
    ?open=${state.cut}
    @toggle=${(event) => event.target.open !== state.cut && change({ cut: event.target.open })}
  >
    <summary>${t("network.cut")}</summary>
    ${state.cut ? outcome({ state, answer, named, change, retry }) : nothing}
  </details>`;
}

function outcome({ state, answer, named, change, retry }) {
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (answer.state !== "ready") return html`<p role="status" class="soft">${t("network.path.searching")}</p>`;
  if (!answer.data) return html`<p role="status">${t("network.path.unknown")}</p>`;
  const { joined, records, pairs } = answer.data;
  const names = { from: named(state.from).name, to: named(state.to).name };
  if (!pairs.length) return html`<p role="status">${t("network.cut.apart", names)}</p>`;
  return html`<p role="status">
      ${joined ? t("network.cut.joined", names) : nothing}
      ${records.length ? t("network.cut.records", { count: records.length }) : nothing}
    </p>
    ${
      records.length
        ? html`<ul class="net-list">
              ${records.map((record) => html`<li>${recordName(record)}</li>`)}
            </ul>
            <button
              type="button"
              class="button small"
              @click=${() => change({ task: "loss", lost: records.map(({ id }) => id) })}
            >
              ${t("network.cut.try")}
            </button>`
        : nothing
    }
    <p>${t("network.cut.pairs", { count: pairs.length })}</p>
    <ul class="net-list">
      ${pairs.map(({ from, to }) => html`<li>${recordName(from)} – ${recordName(to)}</li>`)}
    </ul>
    <p class="small soft">${t("network.cut.method")}</p>`;
}
