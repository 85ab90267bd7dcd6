// Describes the selection: a record with its measures and relations, a group, or a relation with its sources.
// Without a selection it shows the figures of the network.
import { html, nothing } from "lit";
import { formatNumber, formatPeriod } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { recordName } from "../base/components.js";
import { linkTo, recordLink } from "../base/url-state.js";
import { figures, significant } from "./figures.js";
import { recordField } from "./record-picker.js";
import { formatState } from "./state.js";
import { sourceList, relationSentence } from "./relation-text.js";

// Kinds whose records have a place.
const PLACED = { SITE: "sites", INSTITUTION: "institutions", REGULATOR: "regulators" };
const MEASURES = ["degree", "betweenness", "pageRank", "coreness", "constraint"];
const RELATIONS_PER_PAGE = 40;

// selectionPanel({ state, picture, summary, sources, suggestions, nameOf, change, lang, centre })
export function selectionPanel(all) {
  const { state, picture } = all;
  const node = picture.nodes.find(({ id }) => id === state.selected);
  const pair = picture.pairs.find(({ id }) => id === state.selected);
  if (node?.kind === "GROUP") return group(node, all);
  if (node) return record(node, all);
  if (pair) return relation(pair, all);
  return html`<h2 class="net-title">${t("network.who")}</h2>
    <p class="soft small">${t("network.path.intro")}</p>
    ${["from", "to"].map(
      (key) =>
        html`<div class="net-end">
          ${recordField({
            label: t(`network.path.${key}.label`),
            choose: ({ id }) => all.change({ task: "path", [key]: id, path: 0, longest: null }),
          })}
        </div>`,
    )}
    ${figures(all)}`;
}

function record(node, { state, picture, shown, suggestions, nameOf, change, lang, centre }) {
  const pairs = picture.pairs.filter(({ source, target }) => source === node.id || target === node.id);
  const without = (key) => state[key].filter((one) => one !== node.id);
  const toggle = (key, on) => change({ [key]: on ? [...state[key], node.id] : without(key) });
  const { [node.id]: pin, ...others } = state.pin;
  const at = shown?.positions.get(node.id);
  return html`<h2 class="net-title">${recordName(node)}</h2>
    <p class="soft small">
      ${t(`kind.${node.kind}`)}${node.country ? ` · ${node.country.label}` : ""}${
        node.begins || node.ends ? ` · ${formatPeriod(node.begins, node.ends, locale())}` : ""
      }${node.fate ? ` · ${t(`network.fate.${node.fate}`)}` : ""}
    </p>
    <div class="net-actions">
      <a
        class="button small"
        href=${linkTo(
          {
            page: "network",
            query: formatState({
              ...state,
              focus: node.id,
              task: "look",
              open: [],
              expand: [],
              pin: {},
              hide: [],
            }),
          },
          lang,
        )}
        aria-disabled=${state.focus === node.id ? "true" : nothing}
        >${t("network.do.focus")}</a
      >
      ${
        state.expand.includes(node.id)
          ? action("collapse", () => toggle("expand", false))
          : node.hidden && state.task === "look"
            ? action(
                "expand",
                () => change({ expand: [...state.expand, node.id], focus: state.focus ?? node.id }),
                { count: node.hidden },
              )
            : nothing
      }
      ${action("fly", () => centre(node.id))}
      ${
        pin
          ? action("unpin", () => change({ pin: others }))
          : at
            ? action("pin", () =>
                change({ pin: { ...others, [node.id]: [Math.round(at.x), Math.round(at.y)] } }),
              )
            : nothing
      }
      ${action("hide", (event) => {
        // The record is removed together with the button, so the focus moves to the panel.
        event.target.closest(".net-panel")?.focus({ preventScroll: true });
        change({ hide: [...without("hide"), node.id], selected: null });
      })}
      ${action("pathFrom", () => change({ task: "path", from: node.id, path: 0 }))}
      ${action("lose", () => change({ task: "loss", lost: [...without("lost"), node.id] }))}
      <a class="button small" href=${recordLink(node, lang)}>${t("network.do.record")}</a>
      ${
        PLACED[node.kind]
          ? html`<a
              class="button small"
              href=${linkTo({ page: "directory", kind: PLACED[node.kind], selected: node.id }, lang)}
              >${t("network.do.map")}</a
            >`
          : nothing
      }
    </div>
    ${
      node.degree === null
        ? nothing
        : html`<dl class="facts net-measures">
            ${MEASURES.filter((key) => node[key] !== null && node[key] !== undefined).map(
              (key) =>
                html`<div>
                  <dt data-tip=${t(`network.measure.${key}.tip`)} tabindex="0" class="explained">
                    ${t(`network.measure.${key}`)}
                  </dt>
                  <dd>${significant(node[key])}</dd>
                </div>`,
            )}
            ${
              node.cutsOff
                ? html`<div>
                    <dt>${t("network.cutsOff")}</dt>
                    <dd>${formatNumber(node.cutsOff, locale())}</dd>
                  </div>`
                : nothing
            }
          </dl>`
    }
    <h3>
      ${t("network.relations.shown", { count: pairs.length })}${
        node.hidden
          ? html` <span class="soft small">${t("network.relations.hidden", { count: node.hidden })}</span>`
          : nothing
      }
    </h3>
    <ul class="net-list">
      ${pairs.slice(0, RELATIONS_PER_PAGE).map(
        (pair) =>
          html`<li>
            <button
              type="button"
              class="text-button net-relation"
              @click=${() => change({ selected: pair.id })}
            >
              ${pair.relations.map((one) => relationSentence(one, nameOf)).join("; ")}
            </button>
          </li>`,
      )}
    </ul>
    ${
      pairs.length > RELATIONS_PER_PAGE
        ? html`<p class="small soft">
            ${t("relations.shown", { shown: RELATIONS_PER_PAGE, count: pairs.length })}
          </p>`
        : nothing
    }
    ${
      suggestions.data?.length
        ? html`<h3>${t("network.suggested")}</h3>
            <p class="small soft">${t("network.suggested.note")}</p>
            <ul class="net-list net-suggested">
              ${suggestions.data.map(
                ({ to, reasons }) =>
                  html`<li>
                    ${recordName(to)}${reasons.map(({ text }) => html`<p class="small soft">${text}</p>`)}
                  </li>`,
              )}
            </ul>`
        : nothing
    }`;
}

function action(key, act, params) {
  return html`<button type="button" class="button small" @click=${act}>
    ${t(`network.do.${key}`, params)}
  </button>`;
}

function group(node, { change, state }) {
  const top = [...node.members].sort((a, b) => (b.degree ?? 0) - (a.degree ?? 0)).slice(0, 12);
  return html`<h2 class="net-title">${t("network.group.name", { name: node.name })}</h2>
    <p class="soft small">${t("network.group.tip", { count: node.size })}</p>
    <div class="net-actions">
      ${action("open", () =>
        change({ open: [...state.open, node.centre.id], selected: null }),
      )}${action("hide", () => change({ hide: [...state.hide, node.id], selected: null }))}
    </div>
    <h3>${t("network.group.members")}</h3>
    <ul class="net-list">
      ${top.map((one) => html`<li>${recordName(one)}</li>`)}
    </ul>`;
}

function relation(pair, { sources, nameOf, picture, change }) {
  const read = new Map(
    (sources.data?.relations ?? []).map((one) => [one.relation.id, one.relation.record?.sources]),
  );
  const ends = [pair.source, pair.target]
    .map((id) => picture.nodes.find((node) => node.id === id))
    .filter(Boolean);
  return html`<h2 class="net-title">${t("network.relation")}</h2>
    <p class="net-ends">
      ${ends.map(
        (node) =>
          html`<button type="button" class="text-button" @click=${() => change({ selected: node.id })}>
            ${node.kind === "GROUP" ? t("network.group.name", { name: node.name }) : node.name}
          </button>`,
      )}
    </p>
    ${
      pair.bridge && !pair.id.includes("group:")
        ? html`<p class="small">
            <strong>${t("network.bridge")}</strong> <span class="soft">${t("network.bridge.tip")}</span>
          </p>`
        : nothing
    }
    <ul class="net-list">
      ${pair.relations.slice(0, RELATIONS_PER_PAGE).map(
        (one) =>
          html`<li>
            <p>${relationSentence(one, nameOf)}</p>
            ${sourceList(one.relation?.sources ?? read.get(one.id))}
          </li>`,
      )}
    </ul>
    ${sources.state === "loading" ? html`<p class="soft small" role="status">${t("loading")}</p>` : nothing}`;
}
