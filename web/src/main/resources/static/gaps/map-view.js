// One indicator: a map of it, its regions in order, and how far they are from a target.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { ticks } from "../charts/d3.js";
import { regionMap } from "../charts/region-map.js";
import { rankedBars } from "../charts/ranked-bars.js";
import { failure } from "../base/failure.js";
import { locale, t } from "../base/i18n.js";
import { needField, optionList } from "./concept-fields.js";
import {
  classOf,
  classes,
  distance,
  figureText,
  intervalText,
  ranked,
  typical,
  valueText,
} from "./figures.js";
import { askFigures, platformsOf } from "./requests.js";
import { DEFAULT_NEED, ORDERS, takesNeed } from "./state.js";
import { figureRows, figureColumns } from "./tables.js";
import { busy, needWords, say, scopeWords, spoken, unitWords } from "./figure-text.js";

const FAMILIES = ["SUPPLY", "GAP", "ACCESS", "RESILIENCE", "NETWORK", "DATA_QUALITY"];
const MAX_SHOWN = 40;

export function mapView(all) {
  const { state, catalogue, answers, retry } = all;
  const indicator = catalogue.get(state.indicator);
  const head = chooser(all, indicator);
  if (!indicator)
    return [head, html`<p class="gaps-note">${t("gaps.indicator.unknown", { code: state.indicator })}</p>`];
  if (indicator.state === "NEEDS_DATA") return [head, waits(indicator)];
  const answer = askFigures(answers, state, indicator);
  if (!answer) return [head, html`<p class="gaps-note" role="status">${t("gaps.need.first")}</p>`];
  if (answer.state === "failed") return [head, failure(answer.failure, retry)];
  if (!answer.data || answer.data.indicator.code !== indicator.code)
    return [head, busy({ state: "loading", data: null })];
  return [head, figuresOf({ ...all, indicator, data: answer.data, waiting: answer.state === "loading" })];
}

function chooser(all, indicator) {
  const { state, catalogue, change, answers } = all;
  const has = (name) => indicator?.parameters.some((one) => one.name === name);
  const choose = (code) =>
    change({
      indicator: code,
      target: null,
      need: takesNeed(catalogue.get(code)) ? (state.need ?? DEFAULT_NEED) : state.need,
    });
  return html`<div class="gaps-chooser no-print">
      <label class="gaps-inline grow"
        ><span>${t("gaps.indicator")}</span
        ><select @change=${(event) => choose(event.target.value)}>
          ${FAMILIES.map(
            (family) =>
              html`<optgroup label=${t(`gaps.family.${family}`)}>
                ${catalogue.list
                  .filter((one) => one.family === family)
                  .map(
                    ({ code, name, state: stands }) =>
                      html` <option value=${code} ?selected=${code === state.indicator}>
                        ${name}${stands === "NEEDS_DATA" ? ` (${t("gaps.needsData")})` : ""}
                      </option>`,
                  )}
              </optgroup>`,
          )}
        </select></label
      >
      ${
        indicator && takesNeed(indicator)
          ? needField({
              ...all,
              optional: !indicator.parameters.some(
                ({ name, required }) => required && ["capability", "productType"].includes(name),
              ),
            })
          : nothing
      }
      ${
        has("platform")
          ? html`<label class="gaps-inline"
              ><span>${t("gaps.platform")}</span
              ><select @change=${(event) => change({ platform: event.target.value })}>
                ${optionList(
                  platformsOf(answers).map(({ code, name }) => ({ code, label: name, depth: 0 })),
                  state.platform,
                )}
              </select></label
            >`
          : nothing
      }
      ${
        has("per")
          ? html`<div class="segments tight" role="group" aria-label=${t("gaps.per")}>
              ${[1, 10].map(
                (per) =>
                  html`<button
                    type="button"
                    aria-pressed=${state.per === per}
                    @click=${() =>
                      change({
                        per,
                        target: state.target === null ? null : (state.target * per) / state.per,
                      })}
                  >
                    ${t(`gaps.per.${per}`)}
                  </button>`,
              )}
            </div>`
          : nothing
      }
      ${
        has("minutes")
          ? numberField(t("gaps.minutes"), state.minutes, (minutes) => change({ minutes: minutes ?? 120 }), 1)
          : nothing
      }
      ${
        has("days")
          ? numberField(t("gaps.days"), state.days, (days) => change({ days: days ?? 365 }), 1)
          : nothing
      }
      <label class="gaps-inline"
        ><span>${t("gaps.order")}</span
        ><select @change=${(event) => change({ order: event.target.value })}>
          ${ORDERS.map(
            (order) =>
              html`<option value=${order} ?selected=${order === state.order}>
                ${t(`gaps.order.${order}`)}
              </option>`,
          )}
        </select></label
      >
    </div>
    ${
      indicator
        ? html`<p class="gaps-definition">
            ${indicator.definition} <code class="small">${indicator.formula}</code>
          </p>`
        : nothing
    }`;
}

/**
 * @param {string} label
 * @param {any} value
 * @param {(value: any) => void} changed
 * @param {number | string} [step]
 */
function numberField(label, value, changed, step = "any") {
  return html`<label class="gaps-inline"
    ><span>${label}</span
    ><input
      type="number"
      min="0"
      step=${step}
      .value=${value === null ? "" : String(value)}
      @change=${(event) => changed(event.target.value.trim() === "" ? null : Number(event.target.value))}
  /></label>`;
}

function waits({ name, needs }) {
  return html`<div class="gaps-note">
    <h2>${t("gaps.waits", { name })}</h2>
    <p>${t("gaps.waits.text")}</p>
    <ul class="plain-list">
      ${needs.map((need) => html`<li>${need}</li>`)}
    </ul>
  </div>`;
}

function figuresOf(all) {
  const { state, indicator, data, waiting, open } = all;
  const overall = html`<button type="button" class="gaps-overall" @click=${() => open("ALL")}>
    <strong>${say(data.overall, indicator)}</strong>
    <span
      >${[
        unitWords(indicator, state.per),
        state.place && state.level === "nuts2" ? all.nameOf(state.place) : t("gaps.allTogether"),
      ]
        .filter(Boolean)
        .join(", ")}</span
    >
    ${
      data.overall.shown === "POINT" && data.overall.lower !== data.overall.upper
        ? html`<span class="soft small"
            >${t("gaps.between", { span: intervalText(data.overall, indicator.unit, locale()) })}</span
          >`
        : nothing
    }<span class="explain small">${t("gaps.explain")}</span>
  </button>`;
  if (!data.figures.length)
    return html`<div aria-busy=${waiting}>
      ${overall}
      <p class="gaps-note">${t("gaps.onlyOverall")}</p>
    </div>`;
  const figures = ranked(data.figures, state.order, indicator.direction);
  return html`<div class="gaps-summary">${overall}${targetBar({ ...all, figures })}</div>
    <div class="gaps-pair" aria-busy=${waiting}>
      ${pictured({ ...all, figures })}${listed({ ...all, figures })}
    </div>
    ${
      data.placeless
        ? html`<p class="small soft">
            <span class="unknown">${t("gaps.placeless", { count: data.placeless })}</span>
          </p>`
        : nothing
    }`;
}

function titled({ state, indicator, answers }) {
  return t("gaps.title", {
    name: [indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": "),
    unit: unitWords(indicator, state.per),
  }).replace(/, $/, "");
}

function pictured(all) {
  const { state, indicator, figures, shapes, areas, open, waiting } = all;
  if (!shapes) return html`<figure class="chart">${busy({ state: "loading", data: null })}</figure>`;
  const points = figures.filter(({ shown }) => shown === "POINT").map(({ value }) => value);
  const bounds = classes(points, ticks);
  const text = (figure) => spoken(figure, indicator, state.per);
  const symbols = state.level === "nuts2" && !areas;
  const marks = new Map(
    figures.map((figure) => [figure.region.code, { level: levelOf(figure, bounds), text: text(figure) }]),
  );
  const chosen = state.open && !state.open.includes("~") ? state.open : state.place;
  const drawing = regionMap({
    id: "map",
    shapes: state.level === "nuts2" && areas ? [...shapes, ...areas.shapes] : shapes,
    only: state.level === "nuts2" ? state.place : null,
    label: `${titled(all)}, ${scopeWords(state)}`,
    picked: open,
    chosen,
    marks: symbols ? new Map() : marks,
    symbols: symbols
      ? figures
          .filter(({ region }) => region.lat !== null)
          .map((figure) => ({ ...figure, ...figure.region, text: text(figure) }))
      : [],
    legend: symbols ? symbolLegend(points, figures, indicator) : classLegend(bounds, figures, indicator),
  });
  return chart({
    name: `${indicator.code.toLowerCase().replaceAll("_", "-")}-map`,
    title: titled(all),
    note: [scopeWords(state), areas && state.level === "nuts2" ? areas.attribution : ""]
      .filter(Boolean)
      .join(". "),
    drawing,
    table: tableOf(all),
    waiting,
  });
}

function levelOf(figure, bounds) {
  if (figure.shown === "NONE") return "none";
  return figure.shown === "INTERVAL" ? "interval" : classOf(figure.value, bounds);
}

function classLegend(bounds, figures, { unit }) {
  const show = (value) => valueText(value, unit, locale());
  const steps = bounds.map((bound, index) => ({
    level: index + 1,
    text:
      index + 1 < bounds.length
        ? `${index ? show(bound) : t("gaps.legend.above", { value: show(0) })} – ${show(bounds[index + 1])}`
        : `≥ ${show(bound)}`,
  }));
  if (bounds.length === 1) steps[0].text = t("gaps.legend.above", { value: show(0) });
  return [
    ...steps.reverse(),
    ...(figures.some(({ shown, value }) => shown === "POINT" && !(value > 0))
      ? [
          {
            level: 0,
            text: figures.some(({ value }) => value < 0)
              ? t("gaps.legend.noneOrLess")
              : t("gaps.legend.none"),
          },
        ]
      : []),
    ...(figures.some(({ shown }) => shown === "INTERVAL")
      ? [{ level: "interval", text: t("gaps.legend.interval") }]
      : []),
    ...(figures.some(({ shown }) => shown === "NONE") ? [{ level: "none", text: t("gaps.noFigure") }] : []),
  ];
}

function symbolLegend(points, figures, { unit }) {
  const most = Math.max(0, ...points);
  return [
    ...(most > 0
      ? [{ symbol: 8, text: t("gaps.legend.size", { value: valueText(most, unit, locale()) }) }]
      : []),
    ...(figures.some(({ shown }) => shown === "INTERVAL")
      ? [{ level: "interval", text: t("gaps.legend.interval") }]
      : []),
  ];
}

function listed(all) {
  const { state, indicator, figures, width, link, open, local, keep } = all;
  const shown = local.allRows
    ? figures
    : figures.filter(({ shown: how }) => how !== "NONE").slice(0, MAX_SHOWN);
  const rows = (how) =>
    shown
      .filter((figure) => figure.shown === how)
      .map((figure) => ({
        code: figure.region.code,
        name: figure.region.name,
        figure,
        text: rowText(figure, all),
        href: link({ open: figure.region.code }),
        spoken: spoken(figure, indicator, state.per),
      }));
  const chosen = state.open && !state.open.includes("~") ? state.open : state.place;
  const none = figures.filter((figure) => figure.shown === "NONE");
  const left = figures.length - none.length - shown.filter((figure) => figure.shown !== "NONE").length;
  const drawing = rankedBars({
    id: "bars",
    width,
    most: axisEnd(figures),
    target: state.target,
    chosen,
    picked: open,
    label: titled(all),
    number: (value) => valueText(value, indicator.unit, locale()),
    groups: [
      { title: "", rows: rows("POINT") },
      { title: t("gaps.intervalOnly"), rows: rows("INTERVAL") },
    ],
  });
  return html`<div>
    ${chart({
      name: `${indicator.code.toLowerCase().replaceAll("_", "-")}-ranked`,
      title: t("gaps.ranked", { name: titled(all) }),
      note: t("gaps.ranked.note"),
      drawing,
      table: tableOf(all),
      showsTable: true,
    })}
    ${
      left > 0
        ? html`<button type="button" class="button small" @click=${() => keep({ allRows: true })}>
            ${t("gaps.showAll", { count: left })}
          </button>`
        : nothing
    }
    ${
      none.length
        ? html`<p class="small">
            <span class="unknown">${t("gaps.noFigure")}</span> ${none
              .slice(0, 60)
              .map(({ region }) => region.name)
              .join(", ")}
          </p>`
        : nothing
    }
  </div>`;
}

// Where a single figure dwarfs all others, the axis ends before it.
function axisEnd(figures) {
  const ends = figures.flatMap(({ value, upper }) => [value, upper]).filter((value) => value !== null);
  const most = typical(ends);
  return most < Math.max(...ends, 0) ? most : null;
}

// With a target: reached or not, and how much is wanting.
function rowText(figure, { indicator, state }) {
  const value = figureText(figure, indicator.unit, locale());
  if (state.target === null) return value;
  const { met, missing } = distance(figure, state.target, indicator, state.per);
  const wanting =
    missing > 0
      ? ` ${
          indicator.direction === "LOWER_IS_BETTER" ? "+" : "−"
        }${valueText(missing, indicator.unit, locale())}`
      : "";
  return `${value} ${{ yes: "✓", no: "✗", perhaps: "?", unknown: "" }[met]}${met === "yes" ? "" : wanting}`;
}

function tableOf({ figures, indicator, state, open }) {
  return { columns: figureColumns({ indicator, state }), ...figureRows({ figures, indicator, state, open }) };
}

// A target, how many regions reach it, and what is wanting.
function targetBar({ state, indicator, figures, change, catalogue }) {
  const unit = unitWords(indicator, state.per);
  const share = indicator.unit === "SHARE";
  const field = numberField(
    t(indicator.direction === "LOWER_IS_BETTER" ? "gaps.target.most" : "gaps.target.least"),
    state.target === null ? null : share ? Math.round(state.target * 1000) / 10 : state.target,
    (target) => change({ target: target !== null && share ? target / 100 : target }),
  );
  const example =
    catalogue.get("CAPABILITY_DENSITY")?.state === "AVAILABLE"
      ? html`<button
          type="button"
          class="text-button small"
          @click=${() =>
            change({ indicator: "CAPABILITY_DENSITY", need: "product-type:LV_VECTOR", per: 10, target: 1 })}
        >
          ${t("gaps.target.example")}
        </button>`
      : nothing;
  if (state.target === null)
    return html`<div class="gaps-target no-print">
      ${field}<span class="small">${share ? "%" : unit}</span>${example}
    </div>`;
  const stands = figures.map((figure) => distance(figure, state.target, indicator, state.per));
  const count = (met) => stands.filter((one) => one.met === met).length;
  const sites = stands.reduce((sum, one) => sum + (one.sites ?? 0), 0);
  return html`<div class="gaps-target">
    ${field}<span class="small">${share ? "%" : unit}</span
    ><button type="button" class="text-button small no-print" @click=${() => change({ target: null })}>
      ${t("gaps.target.clear")}
    </button>
    <p role="status">
      ${t("gaps.target.answer", {
        yes: count("yes"),
        no: count("no"),
        perhaps: count("perhaps"),
        total: figures.length,
      })}${sites ? ` ${t("gaps.target.sites", { count: sites })}` : ""}
    </p>
  </div>`;
}
