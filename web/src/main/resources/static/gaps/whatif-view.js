// What-if: sites that are added, upgraded or closed, and the effect on each gap and figure. Only the address
// stores it.
import { html, nothing, svg } from "lit";
import { chart } from "../charts/chart.js";
import { regionMap } from "../charts/region-map.js";
import { failure } from "../base/failure.js";
import { t } from "../base/i18n.js";
import { askPoints, askWhatIf, isPast } from "./requests.js";
import { MAX_CHANGES, changeCount, closing, upgrading } from "./state.js";
import { changeTable } from "./whatif-changes.js";
import { CLICKS, editor } from "./whatif-editor.js";
import { effects } from "./whatif-effects.js";
import { loadingNote, scopeWords } from "./figure-text.js";

const NEAR_PX = 9;

export function whatIfView(all) {
  const { state, answers, retry } = all;
  const answer = askWhatIf(answers, state);
  const points = askPoints(answers, state);
  if (isPast(state)) return html`<p class="gaps-note" role="status">${t("gaps.undated")}</p>`;
  const none = !changeCount(state);
  return html`<div class="whatif">
      <div class="whatif-edit">${editor({ ...all, points })}</div>
      <div class="whatif-map">${picture({ ...all, points, data: none ? null : answer.whole.data })}</div>
    </div>
    ${
      none
        ? html`<p class="gaps-note" role="status">${t("gaps.whatif.first")}</p>`
        : answer.whole.state === "failed"
          ? failure(answer.whole.failure, retry)
          : !answer.whole.data
            ? loadingNote(answer.whole)
            : html`<div class="whatif-out" aria-busy=${answer.whole.state === "loading"}>
                ${effects({ ...all, data: answer.whole.data, products: answer.products.data })}
              </div>`
    }`;
}

function picture(all) {
  const { state, shapes, points, data, change, local } = all;
  if (!shapes) return loadingNote({ state: "loading", data: null });
  let ground = null;
  const where = (event) => {
    const drawing = event.currentTarget;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(drawing.getScreenCTM().inverse());
    return [at.x, at.y];
  };
  const does = local.click ?? CLICKS[0];
  const clicked = (event) => {
    const at = where(event);
    const near = does === "adds" ? null : nearest(points, ground, at);
    const full = changeCount(state) >= MAX_CHANGES;
    if (near && does === "closes" && state.close.includes(near.id))
      change({ close: state.close.filter((id) => id !== near.id) });
    else if (near && does === "upgrades" && state.upgrade.some(({ id }) => id === near.id))
      change({ upgrade: state.upgrade.filter(({ id }) => id !== near.id) });
    else if (near && !full) change(does === "closes" ? closing(state, near.id) : upgrading(state, near.id));
    else if (does === "adds" && !full)
      change({
        add: [
          ...state.add,
          {
            ...ground.where(at),
            name: "",
            has: [],
            makes: [],
            status: "OPERATIONAL",
          },
        ],
      });
  };
  const title = t("gaps.whatif.map", {
    added: state.add.length,
    upgraded: state.upgrade.length,
    closed: state.close.length,
  });
  const drawing = regionMap({
    id: "whatif",
    shapes,
    only: /^[A-Z]{2}$/.test(state.place ?? "") ? state.place : null,
    label: title,
    clicked,
    over: (laid) => {
      ground = laid;
      return svg`${points.map((point) => siteDot(point, laid, state))}${state.add.map((site, index) =>
        newSite(site, index, laid, data),
      )}`;
    },
  });
  return chart({
    name: "what-if",
    title,
    note: `${scopeWords(state)}.`,
    hint: t(`gaps.whatif.click.${does}.how`),
    drawing,
    table: changeTable(all),
    showsTable: Boolean(changeCount(state)),
  });
}

function siteDot({ id, lat, lon, name }, ground, state) {
  const at = ground.place([lon, lat]);
  if (!at) return nothing;
  if (state.close.includes(id))
    return svg`<g transform="translate(${at[0]},${at[1]})" stroke="var(--danger)" stroke-width="2.2"
      data-tip=${name}><path d="m-5 -5 10 10m0-10-10 10"></path></g>`;
  if (state.upgrade.some((one) => one.id === id))
    return svg`<g transform="translate(${at[0]},${at[1]})" data-tip=${name}>
      <circle r="7" fill="var(--kind-product)" stroke="var(--paper)" stroke-width="1.5"></circle>
      <path d="M-3.500 0h7M0-3.500v7" stroke="var(--paper)" stroke-width="2"></path></g>`;
  return svg`<circle cx=${at[0]} cy=${at[1]} r="2.6" fill="var(--kind-site)" fill-opacity="0.75"
    data-tip=${name}></circle>`;
}

function newSite({ lat, lon, name }, index, ground, data) {
  const at = ground.place([lon, lat]);
  const called =
    name ||
    data?.changes.filter(({ kind }) => kind === "ADD")[index]?.name ||
    t("gaps.whatif.site", { number: index + 1 });
  return at
    ? svg`<g transform="translate(${at[0]},${at[1]})" data-tip=${called}>
      <path d="M0-9 8 5H-8z" fill="var(--kind-product)" stroke="var(--paper)" stroke-width="1.5"></path>
      <text y="17" font-size="12" font-weight="600" text-anchor="middle" fill="var(--ink)"
      stroke="var(--map-land)" stroke-width="3" paint-order="stroke">${index + 1}</text></g>`
    : nothing;
}

function nearest(points, ground, /** @type {number[]} */ [x, y]) {
  let best = null;
  let least = NEAR_PX;
  for (const point of points) {
    const at = ground.place([point.lon, point.lat]);
    const away = at ? Math.hypot(at[0] - x, at[1] - y) : Infinity;
    if (away < least) [best, least] = [point, away];
  }
  return best;
}
