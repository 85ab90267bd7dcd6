// From a form's values to the changes of a proposal, and what is missing before they can be sent. Pure.
import { RECORD_TEXTS, isDay, isSame, placeOf, valueProblem } from "./field-values.js";
import { safeAddress } from "../base/format.js";

export const NO_SOURCE = { source: "", statedOn: "", note: "", trap: "" };

// changedFields({ definitions, today, values }) -> the definitions of the fields that the reader changed
export function changedFields({ definitions, today, values }) {
  return definitions.filter(({ name }) => name in values && !isSame(today[name], values[name]));
}

// changesOf({ definitions, today, values, about }) -> FieldChangeInput of the schema. Lists say what is added and what
// is denied; all else says the new value.
export function changesOf({ definitions, today, values, about }) {
  const said = {
    ...(about.source.trim() ? { source: about.source.trim() } : {}),
    ...(about.statedOn ? { statedOn: about.statedOn } : {}),
  };
  return changedFields({ definitions, today, values }).flatMap((definition) =>
    fieldChanges(definition, today[definition.name], values[definition.name]).map((change) => ({
      ...change,
      ...said,
    })),
  );
}

function fieldChanges({ name, valueType }, before, after) {
  if (valueType === "LOCATION") {
    const { lat, lon } = placeOf(after);
    return [
      { field: "lat", values: [String(lat)], asserted: true },
      { field: "lon", values: [String(lon)], asserted: true },
    ];
  }
  if (typeof after === "string")
    return [{ field: name, values: [after.trim()].filter(Boolean), asserted: true }];
  const [was, is] = Array.isArray(after)
    ? [
        { yes: before, no: [] },
        { yes: after, no: before.filter((text) => !after.includes(text)) },
      ]
    : [before, after];
  const added = (list, old) => list.map((one) => one.trim()).filter((one) => one && !old.includes(one));
  return [
    { field: name, values: added(is.yes, was.yes), asserted: true },
    { field: name, values: added(is.no, was.no), asserted: false },
  ].filter(({ values }) => values.length);
}

// needsSource({ definitions, today, values, creates }): a new fact and a new record need a source.
export function needsSource({ definitions, today, values, creates }) {
  return (
    creates || changedFields({ definitions, today, values }).some(({ name }) => !RECORD_TEXTS.includes(name))
  );
}

// problemsOf({ definitions, today, values, about, creates }) -> { field: key of a message }; empty if all can be sent.
export function problemsOf({ definitions, today, values, about, creates }) {
  const changed = changedFields({ definitions, today, values });
  const problems = {};
  for (const definition of changed) {
    const problem = valueProblem(definition, values[definition.name]);
    if (problem) problems[definition.name] = problem;
  }
  if (creates && !values.name?.trim()) problems.name = "correct.problem.name";
  if (!changed.length) problems.form = "correct.problem.nothing";
  if (about.source.trim() && !safeAddress(about.source.trim())) problems.source = "correct.problem.URL";
  else if (!about.source.trim() && needsSource({ definitions, today, values, creates }))
    problems.source = "correct.problem.source";
  if (about.statedOn && !isDay(about.statedOn)) problems.statedOn = "correct.problem.DATE";
  if (about.trap) problems.form = "correct.problem.trap";
  return problems;
}

// fieldOf("lat") -> "location": the field of the form that shows what the server says of a field.
export function fieldOf(name) {
  return name === "lat" || name === "lon" ? "location" : name;
}
