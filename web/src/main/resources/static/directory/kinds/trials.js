// The directories of trials and of conditions. Each row of a trial says of which day its status is.
import { html } from "lit";
import * as queries from "./queries.js";
import { locale } from "../../base/i18n.js";
import { formatDate } from "../../base/format.js";
import { recordName, status, term, terms, unknown } from "../../base/components.js";

const quiet = { reach: false };

export const TRIALS = {
  ...queries.TRIALS,
  columns: [
    { key: "name", order: "NAME", head: true, note: (trial) => trial.sponsorName },
    { key: "productType", draw: (trial) => term(trial.productType, quiet) },
    { key: "phases", draw: (trial) => terms(trial.phases, quiet) },
    { key: "status", draw: (trial) => status(trial.status) },
    {
      key: "statusOn",
      draw: ({ statusOn }) =>
        statusOn ? html`<span class="nowrap">${formatDate(statusOn, locale())}</span>` : unknown(),
    },
    { key: "sponsor", draw: (trial) => (trial.sponsor ? recordName(trial.sponsor) : unknown()) },
    { key: "countries", draw: (trial) => terms(trial.countries, quiet) },
  ],
};

export const CONDITIONS = {
  ...queries.CONDITIONS,
  columns: [
    { key: "name", order: "NAME", head: true },
    { key: "conditionGroup", draw: (condition) => term(condition.conditionGroup, quiet) },
    { key: "trialsAndProducts", number: true, draw: (condition) => condition.relations.totalCount },
  ],
};
