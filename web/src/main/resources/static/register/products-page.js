// <atlas-products>: products and their authorisations, refusals, withdrawals and hospital exemptions.
import { html, nothing } from "lit";
import { chart } from "../charts/chart.js";
import { define } from "../base/element.js";
import { formatPartialDate } from "../base/format.js";
import { recordName, term, unknown } from "../base/components.js";
import { t, locale } from "../base/i18n.js";
import { emptyView } from "../base/url-state.js";
import { PRODUCTS as PRODUCT_LIST } from "../directory/kinds/queries.js";
import { listFeeds } from "../directory/list-feeds.js";
import { PRODUCTS, TREATING } from "./queries.js";
import { RegisterPage } from "./register-page.js";
import { centresOf, procedures } from "./rows.js";
import { timeline } from "./timeline.js";

export const styles = [import.meta.resolve("../charts/charts.css"), import.meta.resolve("./register.css")];

const day = (value) =>
  value ? html`<span class="nowrap">${formatPartialDate(value, locale())}</span>` : unknown();
const holderName = (row) => row.holder?.name ?? row.holderName ?? "";
const chosen = (concept) => (concept ? [concept] : []);
const related = (row) =>
  [...row.product.relations.nodes, ...row.product.tests.nodes].filter(({ from }) => from);
// A source says who treats with a product only in trials: those who run a trial that tests it.
const treating = (row) => row.treating;

const FILTERS = [
  { key: "state", values: (row) => chosen(row.state) },
  { key: "class", values: (row) => chosen(row.product.atmpClass) },
  { key: "type", values: (row) => chosen(row.product.productType) },
  { key: "market", values: (row) => chosen(row.jurisdiction) },
  {
    key: "orphan",
    values: ({ product: { orphan } }) =>
      orphan === null ? [] : [{ code: orphan ? "yes" : "no", label: t(orphan ? "yes" : "no") }],
  },
];

const COLUMNS = [
  {
    key: "product",
    draw: (row) =>
      html`${recordName(row.product, { mark: false })}${
        row.product.inn ? html`<br /><span class="small soft">${row.product.inn}</span>` : nothing
      }`,
    text: (row) => row.product.name,
  },
  { key: "market", draw: (row) => term(row.jurisdiction), text: (row) => row.jurisdiction?.label },
  { key: "state", draw: (row) => term(row.state), text: (row) => row.state?.label },
  { key: "began", draw: (row) => (row.began ? day(row.began) : "–"), text: (row) => row.began },
  { key: "ended", draw: (row) => (row.ended ? day(row.ended) : "–"), text: (row) => row.ended },
  {
    key: "holder",
    draw: (row) => (row.holder ? recordName(row.holder, { mark: false }) : row.holderName || unknown()),
    text: holderName,
  },
  { key: "class", draw: (row) => term(row.product.atmpClass), text: (row) => row.product.atmpClass?.label },
  {
    key: "type",
    draw: (row) => term(row.product.productType),
    text: (row) => row.product.productType?.label,
  },
  {
    key: "indication",
    draw: (row) => row.product.indication ?? unknown(),
    text: (row) => row.product.indication,
  },
  {
    key: "related",
    draw: (row) =>
      related(row).length
        ? html`<ul>
            ${related(row).map(
              ({ type, from }) =>
                html`<li>${t(`register.relation.${type}`)} ${recordName(from, { mark: false })}</li>`,
            )}
            ${
              row.product.tests.totalCount > row.product.tests.nodes.length
                ? html`<li class="soft">
                    ${t("register.moreTrials", {
                      count: row.product.tests.totalCount - row.product.tests.nodes.length,
                    })}
                  </li>`
                : nothing
            }
          </ul>`
        : unknown(),
    text: (row) =>
      related(row)
        .map(({ type, from }) => `${t(`register.relation.${type}`)} ${from.name}`)
        .join("|"),
  },
  {
    key: "treats",
    draw: (row) =>
      treating(row).length
        ? html`<ul>
            ${treating(row).map((centre) => html`<li>${recordName(centre, { mark: false })}</li>`)}
          </ul>`
        : unknown(),
    text: (row) =>
      treating(row)
        .map(({ name }) => name)
        .join("|"),
  },
  { key: "reason", draw: (row) => row.reason ?? "", text: (row) => row.reason },
  { key: "number", draw: (row) => row.procedureNumber ?? "", text: (row) => row.procedureNumber },
];

class ProductsPage extends RegisterPage {
  register = {
    name: "products",
    document: PRODUCTS,
    root: "marketStatuses",
    filters: FILTERS,
    columns: COLUMNS,
    feeds: (lang) => listFeeds(emptyView("directory", lang), PRODUCT_LIST),
    beside: { document: TREATING, root: "trials" },
    rowsOf: (nodes, trials) =>
      procedures(nodes).map((row) => ({ ...row, treating: centresOf(row.product.id, trials) })),
    textOf: ({ product, ...row }) =>
      [product.name, product.inn, product.indication, holderName(row)].filter(Boolean).join(" "),
    below: (rows) => drawn(rows, this.clientWidth || 720),
  };
}

// The drawing has the rows of the table; the table below the page is its alternative.
function drawn(rows, width) {
  const dated = rows.filter(({ began, ended }) => began || ended);
  if (!dated.length) return nothing;
  const keys = COLUMNS.slice(0, 6);
  const today = new Date().toISOString().slice(0, 10);
  return chart({
    name: "authorisations",
    title: t("register.products.timeline"),
    note: t("register.products.timeline.note"),
    drawing: timeline(dated, {
      width: Math.min(width - 40, 980),
      today,
      label: t("register.products.timeline"),
    }),
    table: {
      columns: keys.map(({ key }) => ({ key, label: t(`register.column.${key}`) })),
      rows: dated.map((row) => Object.fromEntries(keys.map(({ key, text }) => [key, text(row) ?? ""]))),
    },
  });
}

define("atlas-products", ProductsPage);
