// The title of an indicator's charts, and the table next to them.
import { t } from "../base/i18n.js";
import { needWords, unitWords } from "./figure-text.js";
import { figureColumns, figureRows } from "./tables.js";

export function indicatorTitle({ state, indicator, answers }) {
  return t("gaps.title", {
    name: [indicator.name, needWords(state, indicator, answers)].filter(Boolean).join(": "),
    unit: unitWords(indicator, state.per),
  }).replace(/, $/, "");
}

export function indicatorTable({ figures, indicator, state, open }) {
  return {
    columns: figureColumns({ indicator, state }),
    ...figureRows({ figures, indicator, state, open }),
  };
}
