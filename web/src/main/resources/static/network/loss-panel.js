// "What if it closed?": lists the records that are removed, and the records and relations that depend on them.
import { html, nothing } from "lit";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { recordName } from "../base/components.js";
import { recordChip, recordField } from "./record-picker.js";
import { relationSentence } from "./relation-text.js";

const MAX_SHOWN = 30;

// lossPanel({ state, answer, critical, named, nameOf, change, retry })
export function lossPanel({ state, answer, critical, named, nameOf, change, retry }) {
  const add = (id) => change({ lost: [...new Set([...state.lost, id])] });
  return html`<p class="soft small">${t("network.loss.intro")}</p>
    <p class="chips">
      ${state.lost.map((id) =>
        recordChip(named(id), () => change({ lost: state.lost.filter((one) => one !== id) })),
      )}
    </p>
    ${recordField({ label: t("network.loss.add"), choose: ({ id }) => add(id) })}
    ${state.lost.length ? outcome(answer, nameOf, retry) : suggestions(critical, add)}`;
}

function suggestions({ data, state }, add) {
  if (state === "loading" || state === "measuring")
    return html`<p class="soft small" role="status">${t("network.measuring")}</p>`;
  if (!data?.nodes.length) return nothing;
  return html`<section>
    <h3>${t("network.loss.critical")}</h3>
    <p class="small soft">${t("network.loss.critical.note")}</p>
    <ul class="net-list">
      ${data.nodes.map(
        ({ loss, cutOffCount }) =>
          html` <li>
            ${recordName(loss[0])}
            <span class="small soft">${t("network.loss.cuts", { count: cutOffCount })}</span>
            <button type="button" class="button small" @click=${() => add(loss[0].id)}>
              ${t("network.loss.try")}<span class="visually-hidden"> ${loss[0].name}</span>
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

function outcome(answer, nameOf, retry) {
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (!answer.data) return html`<p role="status" class="soft">${t("network.loss.counting")}</p>`;
  const { dependents, cutOff, before, after } = answer.data;
  const bereft = dependents.filter((one) => one.bereft);
  const weakened = dependents.filter((one) => !one.bereft);
  return html`<p role="status">
      <strong
        >${t("network.loss.answer", {
          bereft: bereft.length,
          weakened: weakened.length,
          cut: cutOff.length,
        })}</strong
      >
    </p>
    ${list(
      "bereft",
      bereft.map((one) => dependent(one, nameOf)),
    )}${list(
      "weakened",
      weakened.map((one) => dependent(one, nameOf)),
    )}${list(
      "cutOff",
      cutOff.map((node) => recordName(node)),
    )}
    <table class="net-figures">
      <caption>
        ${t("network.loss.whole")}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">${t("network.loss.before")}</th>
          <th scope="col">${t("network.loss.after")}</th>
        </tr>
      </thead>
      <tbody>
        ${["nodes", "components", "isolates", "largestComponent"].map(
          (key) =>
            html`<tr>
              <th scope="row">${t(`network.cohesion.${key}`)}</th>
              <td>${before[key]}</td>
              <td>${after[key]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="small soft">${t("network.loss.note")}</p>`;
}

function dependent({ node, by, remaining, bereft, lost }, nameOf) {
  return html`${recordName(node)}
    <span class="small soft"
      >${t(`network.loses.${by}`)}${
        bereft ? nothing : html` · ${t("network.loss.left", { count: remaining })}`
      }</span
    >
    ${lost.map((relation) => html`<p class="small soft">${relationSentence(relation, nameOf)}</p>`)}`;
}

function list(key, rows) {
  if (!rows.length) return nothing;
  return html`<section>
    <h3>${t(`network.loss.${key}`)} <span class="section-count">${rows.length}</span></h3>
    <ul class="net-list">
      ${rows.slice(0, MAX_SHOWN).map((row) => html`<li>${row}</li>`)}
    </ul>
    ${
      rows.length > MAX_SHOWN
        ? html`<details>
            <summary class="small">${t("filters.more", { count: rows.length })}</summary>
            <ul class="net-list">
              ${rows.slice(MAX_SHOWN).map((row) => html`<li>${row}</li>`)}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}
