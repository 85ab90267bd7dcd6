// The colours of marks: by kind, by country, by group, or by a measure in five steps. Pure.
export const COLOURS = [
  "kind",
  "country",
  "group",
  "degree",
  "betweenness",
  "pageRank",
  "coreness",
  "constraint",
];

const CLASSES = ["country", "group"];
const MAX_CLASSES = 6;

// colouring("country", nodes, { classes, rest, steps }) -> { fills: Map id -> colour, legend: [{ colour, key,
// name }] | null, most }, or null if the kind decides the colour. `classes` and `steps` are colours. Marks of
// groups keep their own colour.
export function colouring(by, nodes, palette) {
  if (by === "kind") return null;
  const records = nodes.filter(({ kind }) => kind !== "GROUP");
  return CLASSES.includes(by) ? byClass(by, records, palette) : byMeasure(by, records, palette);
}

function byClass(by, records, { classes, rest }) {
  const classOf = (node) => (by === "country" ? (node.country?.code ?? null) : (node.group ?? null));
  const members = new Map();
  for (const node of records) {
    const one = classOf(node);
    if (one !== null) members.set(one, [...(members.get(one) ?? []), node]);
  }
  const largest = [...members]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .slice(0, Math.min(MAX_CLASSES, classes.length));
  const colours = new Map(largest.map(([one], index) => [one, classes[index]]));
  const fills = new Map(records.map((node) => [node.id, colours.get(classOf(node)) ?? rest]));
  const legend = largest.map(([one, [first, ...others]]) => ({
    colour: colours.get(one),
    key: by,
    name:
      by === "country"
        ? first.country.label
        : others.reduce((top, node) => ((node.degree ?? 0) > (top.degree ?? 0) ? node : top), first).name,
  }));
  return {
    fills,
    legend: [
      ...legend,
      ...(records.some((node) => !colours.has(classOf(node)))
        ? [{ colour: rest, key: "rest", name: null }]
        : []),
    ],
  };
}

function byMeasure(by, records, { rest, steps }) {
  const values = records.map((node) => node[by]).filter((value) => value !== null && value !== undefined);
  const most = Math.max(0, ...values);
  const step = (value) =>
    Math.min(steps.length - 1, Math.floor(steps.length * Math.sqrt(most ? value / most : 0)));
  const fills = new Map(
    records.map((node) => [
      node.id,
      node[by] === null || node[by] === undefined ? rest : steps[step(node[by])],
    ]),
  );
  return { fills, legend: null, steps, most };
}
