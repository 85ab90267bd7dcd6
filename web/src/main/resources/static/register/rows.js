// The rows of the registers: one procedure of a product with all of its states; filters; sorting. Pure.

const ENDED = new Set(["WITHDRAWN", "EXPIRED", "ENDED", "HOSPITAL_EXEMPTION_ENDED"]);
const NOT_GRANTED = new Set(["REFUSED", "APPLICATION_WITHDRAWN", "NOT_GRANTED"]);

// procedures(parts): the states of one product on one market under one number are one row. The newest state is
// the row's state. `began` is the day of the authorisation or exemption, `ended` that of its end, of a refusal
// or of the withdrawal of an application; `day` is the day of the newest state, by which rows are sorted.
export function procedures(parts) {
  const groups = new Map();
  for (const one of parts) {
    const key = `${one.product.id} ${one.jurisdiction?.code} ${one.procedureNumber ?? one.id}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((states) => {
    const ordered = states.toSorted((a, b) => (b.validFrom ?? "").localeCompare(a.validFrom ?? ""));
    const [newest] = ordered;
    const code = newest.state?.code;
    const granted = ordered.findLast(
      (one) => !ENDED.has(one.state?.code) && !NOT_GRANTED.has(one.state?.code),
    );
    const over = ENDED.has(code) || NOT_GRANTED.has(code);
    return {
      ...newest,
      states: ordered,
      began: granted?.validFrom ?? null,
      ended: over ? newest.validFrom : (newest.validTo ?? null),
      day: newest.validFrom,
      reason: newest.reason,
      sources: [
        ...new Map(ordered.flatMap((one) => one.sources).map((source) => [source.id, source])).values(),
      ],
    };
  });
}

// filtered(rows, filters, query): `filters` is [{ key, values: (row) => [{ code, label }] }]; `query` holds the
// chosen codes by key, and a text.
export function filtered(rows, filters, query, textOf) {
  const text = (query.q ?? "").trim().toLowerCase();
  return rows.filter(
    (row) =>
      filters.every(
        ({ key, values }) => !query[key] || values(row).some(({ code }) => code === query[key]),
      ) && textOf(row).toLowerCase().includes(text),
  );
}

// optionsOf(rows, filter): the values that occur, with their counts, by label.
export function optionsOf(rows, { values }) {
  const counts = new Map();
  for (const row of rows)
    for (const { code, label } of values(row)) {
      const known = counts.get(code) ?? { code, label, count: 0 };
      counts.set(code, { ...known, count: known.count + 1 });
    }
  return [...counts.values()].toSorted((a, b) => a.label.localeCompare(b.label));
}

// sorted(rows, "-day"): newest first; "day": oldest first; those without a day come last.
export function sorted(rows, order) {
  const newest = order !== "day";
  return rows.toSorted((a, b) => {
    if (!a.day || !b.day) return Number(!a.day) - Number(!b.day);
    return newest ? b.day.localeCompare(a.day) : a.day.localeCompare(b.day);
  });
}

// decimalYear("2019-07") -> 2019.5: a place on the time axis.
export function decimalYear(text) {
  const [year, month = "1", day = "1"] = text.split("-");
  return Number(year) + (Number(month) - 1) / 12 + (Number(day) - 1) / 365;
}

// centresOf("kymriah", trials): where trials that test the product treat patients, each once.
export function centresOf(product, trials) {
  const centres = trials
    .filter(({ tests }) => tests.nodes.some(({ to }) => to?.id === product))
    .flatMap(({ centres: { nodes } }) => nodes.map(({ to }) => to).filter(Boolean));
  return [...new Map(centres.map((centre) => [centre.id, centre])).values()];
}
