// Above the picture: a title, the search for a record, and the actions on the view.
import { html, nothing } from "lit";
import { formatDate } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { icon } from "../base/icons.js";
import { currentView } from "../base/router.js";
import { copyLink } from "../base/share.js";
import { linkTo } from "../base/url-state.js";
import { exportMenu } from "./export-menu.js";
import { recordField } from "./record-picker.js";
import { showsRecords } from "./scene.js";
import { SHOWS, formatState } from "./state.js";

const VIEWS = ["split", "map", "list"];

export function networkBar({ state, found, shown, named, terms, kind, find, change }) {
  return html`<div class="net-bar">
    <div class="net-answer" role="status">
      <h1>${networkTitle({ state, found, shown, named, terms, kind })}</h1>
      ${note({ state, found, shown, kind })}${otherDayNote({ state, found, kind, change })}
    </div>
    <div class="net-find">${recordField({ label: t("network.find"), choose: find })}</div>
  </div>`;
}

// The address of this view with the version and the day of its data, for a citation.
function citedAddress(state, { whole }, lang) {
  const { dataVersion, asOf } = whole.data?.state ?? {};
  const cited = dataVersion ? { seq: Number(dataVersion), asOf: state.asOf ?? asOf } : {};
  return linkTo({ page: "network", query: formatState({ ...state, ...cited }) }, lang);
}

export function viewTools({ state, found, kind, lang, change, shown, exported, drawn }) {
  const moved = Object.keys(state.pin).length;
  return html`<div class="net-tools">
    ${
      kind === "around"
        ? html`<a
              class="button small"
              href=${linkTo(
                {
                  page: "network",
                  query: formatState({
                    ...state,
                    focus: null,
                    expand: [],
                    pin: {},
                    hide: [],
                    selected: null,
                  }),
                },
                lang,
              )}
              >${icon("left")}${t("network.toWhole")}</a
            >
            <div class="segments tight" role="group" aria-label=${t("network.depth")}>
              ${[1, 2].map(
                (depth) =>
                  html`<button
                    type="button"
                    aria-pressed=${state.depth === depth}
                    @click=${() => change({ depth })}
                  >
                    ${t(`network.depth.${depth}`)}
                  </button>`,
              )}
            </div>`
        : nothing
    }
    ${
      kind === "whole" && found.whole.data?.nodes.length >= found.whole.data?.nodeCount
        ? html`<div class="segments tight" role="group" aria-label=${t("network.show")}>
            ${SHOWS.map(
              (show) =>
                html`<button
                  type="button"
                  aria-pressed=${(state.open.length ? "groups" : state.show) === show}
                  @click=${() => change({ show, open: [], selected: null })}
                >
                  ${t(`network.show.${show}`)}
                </button>`,
            )}
          </div>`
        : nothing
    }
    ${
      kind === "whole" && state.open.length
        ? html`<button
            type="button"
            class="button small"
            @click=${() => change({ show: "groups", open: [], selected: null })}
          >
            ${t("network.closeGroups")}
          </button>`
        : nothing
    }
    ${
      state.expand.length && kind === "around"
        ? html`<button type="button" class="button small" @click=${() => change({ expand: [] })}>
            ${t("network.collapseAll")}
          </button>`
        : nothing
    }
    ${
      state.hide.length
        ? html`<button type="button" class="button small" @click=${() => change({ hide: [] })}>
            ${t("network.unhide", { count: state.hide.length })}
          </button>`
        : nothing
    }
    ${
      moved
        ? html`<button type="button" class="button small" @click=${() => change({ pin: {} })}>
            ${t("network.unpin", { count: moved })}
          </button>`
        : nothing
    }
    <span class="net-space"></span>
    <div class="segments tight" role="group" aria-label=${t("layout.label")}>
      ${VIEWS.map(
        (view) =>
          html`<button type="button" aria-pressed=${state.view === view} @click=${() => change({ view })}>
            ${t(`network.view.${view}`)}
          </button>`,
      )}
    </div>
    <button
      type="button"
      class="button small"
      data-tip=${t("share.tip")}
      @click=${() => copyLink(citedAddress(state, found, lang))}
    >
      ${icon("link")}${t("share")}
    </button>
    <button
      type="button"
      class="button small"
      data-tip=${t("embed.tip")}
      @click=${() => import("../share/embed-dialog.js").then(({ openEmbedDialog }) => openEmbedDialog(currentView()))}
    >
      ${icon("embed")}${t("embed")}
    </button>
    ${shown ? exportMenu(exported, drawn) : nothing}
  </div>`;
}

// networkTitle({ state, found, shown, named, terms, kind }): describes the picture in one line.
export function networkTitle({ state, found, shown, named, terms, kind }) {
  if (!shown)
    return state.focus ? t("network.title.of", { name: named(state.focus).name }) : t("network.title");
  const relations = shown.picture.pairs.reduce((sum, pair) => sum + pair.relations.length, 0);
  if (kind === "path")
    return t("network.title.path", {
      from: named(state.from).name,
      to: state.to ? named(state.to).name : t("network.title.need", { need: needName(state.need, terms) }),
    });
  if (kind === "loss")
    return t("network.title.loss", { count: state.lost.length, name: named(state.lost[0]).name });
  if (kind === "around")
    return t("network.title.around", {
      name: named(state.focus).name,
      count: shown.picture.nodes.length - 1,
      relations,
    });
  const { nodeCount, relationCount, communityCount } = found.whole.data;
  const cohesion = found.summary.data?.cohesion;
  if (cohesion)
    return t("network.title.connected", {
      count: cohesion.largestComponent,
      total: cohesion.nodes,
      isolates: cohesion.isolates,
    });
  return t("network.title.whole", { count: nodeCount, relations: relationCount, groups: communityCount });
}

function needName(need, terms) {
  const [scheme, code] = need.split(":");
  return terms(scheme).find((one) => one.code === code)?.label ?? code;
}

// If the record in the middle does not exist on the chosen day, it has no relations. This links to a day on which
// it has.
function otherDayNote({ state, found, kind, change }) {
  const { begins, ends } = (kind === "around" && found.arounds[0]?.data?.nodes[0]?.node) || {};
  const day = state.asOf ?? new Date().toISOString().slice(0, 10);
  const then = ends && ends < day ? ends : begins && begins > day ? begins : null;
  if (!then) return nothing;
  return html`<p class="small">
    ${t(then === ends ? "network.ended" : "network.notBegun", { date: formatDate(then, locale()) })}
    <button type="button" class="text-button" @click=${() => change({ asOf: then })}>
      ${t("network.asThen")}
    </button>
  </p>`;
}

function note({ state, found, shown, kind }) {
  if (kind === "around" && found.arounds[0]?.data?.more)
    return html`<p class="small soft">${t("network.more", { count: found.arounds[0].data.more })}</p>`;
  if (kind !== "whole" || !shown || !found.whole.data) return nothing;
  if (showsRecords(state, found)) return html`<p class="small soft">${t("network.records")}</p>`;
  const drawn = shown.picture.nodes.reduce(
    (sum, node) => sum + (node.kind === "GROUP" ? node.members.length : 1),
    0,
  );
  const left = found.whole.data.nodeCount - drawn;
  return html`<p class="small soft">
    ${t(state.open.length ? "network.opened" : "network.groups")}${
      left > 0 && !state.hide.length ? ` ${t("network.notDrawn", { count: left })}` : ""
    }
  </p>`;
}
