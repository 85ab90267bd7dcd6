// The board of bottlenecks: which initiatives work on each, until when, which resources help, which experts lead the
// work, and which bottlenecks have none.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { failure } from "../base/failure.js";
import { formatMoney } from "../base/format.js";
import { locale, t } from "../base/i18n.js";
import { recordName } from "../base/components.js";
import { currentView } from "../base/router.js";
import { linkTo } from "../base/url-state.js";
import { timeline } from "./timeline.js";
import { askBottlenecks } from "./requests.js";
import { loadingNote } from "./figure-text.js";

const MAX_SHOWN = 6;

export function bottleneckView(all) {
  const { state, answers, retry } = all;
  const answer = askBottlenecks(answers, state);
  if (answer.state === "failed") return failure(answer.failure, retry);
  if (!answer.data) return loadingNote(answer);
  return bottleneckBoard({
    ...all,
    list: answer.data,
    waiting: answer.state === "loading",
  });
}

export function bottleneckBoard({
  state,
  list,
  nameOf,
  local = {},
  keep = undefined,
  waiting = false,
  width = 0,
  level = 2,
  brief = false,
}) {
  const title = state.place
    ? t("gaps.bottlenecks.title.country", { name: nameOf(state.place) })
    : t("gaps.bottlenecks.title");
  const year = Number((state.asOf ?? new Date().toISOString()).slice(0, 4));
  return html`<div aria-busy=${waiting}>
    ${chart({
      name: "bottlenecks",
      title,
      note: t("gaps.bottlenecks.note"),
      level,
      showsTable: false,
      table: tableOf(list),
      file: () => timeline({ list, year, width: Math.max(720, width ?? 0) }),
      view: html`<ul class="board">
        ${list.map((one) => entry({ one, local, keep, brief }))}
      </ul>`,
    })}
  </div>`;
}

function entry({ one, local, keep, brief }) {
  const { concept, state, running, unknown, ended, notStarted, budgetEur, budgetUnknown, initiatives } = one;
  const all = local?.[`board ${concept.code}`] ?? false;
  const shown = all
    ? initiatives
    : initiatives.filter(({ time }) => !brief || ["RUNNING", "UNKNOWN"].includes(time)).slice(0, MAX_SHOWN);
  return html`<li class="board-entry state-${state}">
    <div class="board-head">
      <h3>${concept.label}</h3>
      <p class="board-state state-${state}">
        ${
          state === "ADDRESSED"
            ? t("gaps.bottlenecks.running", { count: running })
            : t(`gaps.bottlenecks.${state}`)
        }
      </p>
    </div>
    ${brief ? nothing : html`<p class="small soft">${concept.definition}</p>`}
    <p class="small">
      ${[
        unknown ? t("gaps.bottlenecks.unknown", { count: unknown }) : "",
        notStarted ? t("gaps.bottlenecks.notStarted", { count: notStarted }) : "",
        ended ? t("gaps.bottlenecks.ended", { count: ended }) : "",
        budgetEur === null
          ? ""
          : t("gaps.bottlenecks.budget", {
              amount: formatMoney(budgetEur, locale()),
            }),
        running && budgetUnknown ? t("gaps.bottlenecks.budgetUnknown", { count: budgetUnknown }) : "",
      ]
        .filter(Boolean)
        .join(" · ")}
    </p>
    <ul class="board-list">
      ${shown.map(initiative)}
    </ul>
    ${brief ? nothing : others(one)}
    ${
      !all && keep && initiatives.length > shown.length
        ? html`<button
            type="button"
            class="text-button small no-print"
            @click=${() => keep({ [`board ${concept.code}`]: true })}
          >
            ${t("gaps.showAll", { count: initiatives.length - shown.length })}
          </button>`
        : nothing
    }
  </li>`;
}

// The resources that help and the experts who lead the work; says so where none is on record.
function others({ concept, resources, experts, expertCount }) {
  const part = (key, count, list) =>
    html`<div class="board-part">
      <h4>${t(`gaps.bottlenecks.${key}`)} ${count ? html`<span class="soft">${count}</span>` : nothing}</h4>
      ${list ?? html`<p class="small"><span class="unknown">${t(`gaps.bottlenecks.${key}.none`)}</span></p>`}
    </div>`;
  const href = linkTo(
    {
      page: "directory",
      kind: "resources",
      facets: { bottleneck: { any: [concept.code], all: [], none: [], known: null } },
    },
    currentView().lang,
  );
  return html`${part(
    "resources",
    resources.totalCount,
    resources.totalCount
      ? html`<ul class="board-list">
            ${resources.nodes.slice(0, MAX_SHOWN).map(
              (resource) =>
                html`<li>
                  ${recordName(resource)}
                  <span class="small soft">${resource.resourceKind?.label ?? ""}</span>
                </li>`,
            )}
          </ul>
          ${
            resources.totalCount > MAX_SHOWN
              ? html`<p class="small">
                  <a href=${href}>${t("gaps.bottlenecks.resources.all", { count: resources.totalCount })}</a>
                </p>`
              : nothing
          }`
      : null,
  )}
  ${part(
    "experts",
    expertCount,
    expertCount
      ? html`<ul class="board-list">
          ${experts.map(
            (expert) =>
              html`<li>${recordName(expert)} <span class="small soft">${expert.role ?? ""}</span></li>`,
          )}
        </ul>`
      : null,
  )}`;
}

function initiative({
  initiative: record,
  name,
  time,
  since,
  until,
  budgetEur,
  countries,
  participantCount,
}) {
  const years =
    since && until
      ? `${since} – ${until}`
      : since
        ? t("gaps.since", { year: String(since) })
        : until
          ? t("gaps.until", { year: String(until) })
          : "";
  return html`<li class="time-${time}">
    ${record ? recordName({ ...record, name: record.acronym || record.name }) : name}
    <span class="small soft"
      >${[
        t(`gaps.time.${time}`),
        years,
        budgetEur === null ? "" : formatMoney(budgetEur, locale()),
        countries.length > 3
          ? t("gaps.countries", { count: countries.length })
          : countries.map(({ label }) => label).join(", "),
        participantCount ? t("gaps.participants", { count: participantCount }) : "",
      ]
        .filter(Boolean)
        .join(" · ")}</span
    >
  </li>`;
}

function tableOf(list) {
  return {
    columns: [],
    rows: [],
    files: list.flatMap(({ concept, state, initiatives, resources, expertCount }) =>
      (initiatives.length ? initiatives : [null]).map((one) => ({
        bottleneck: concept.code,
        name: concept.label,
        state,
        initiative: one?.id ?? null,
        initiativeName: one?.name ?? null,
        time: one?.time ?? null,
        since: one?.since ?? null,
        until: one?.until ?? null,
        budgetEur: one?.budgetEur ?? null,
        countries: one?.countries.map(({ code }) => code).join("|") ?? null,
        resources: one === initiatives[0] || !one ? (resources?.totalCount ?? null) : null,
        experts: one === initiatives[0] || !one ? (expertCount ?? null) : null,
      })),
    ),
  };
}
