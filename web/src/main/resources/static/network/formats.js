// Writes the shown network as files for other tools: GraphML, GEXF 1.3 and CSV. Pure; the results are texts.
//   nodes: nodes of the picture; pairs: pairs of the picture; positions: Map id -> { x, y }; about: { title,
//   attribution, address, date }
import { csv } from "../base/csv.js";

const NODE_FIELDS = [
  ["name", "string"],
  ["kind", "string"],
  ["country", "string"],
  ["group", "long"],
  ["members", "long"],
  ["degree", "long"],
  ["betweenness", "double"],
  ["pageRank", "double"],
  ["coreness", "long"],
  ["constraint", "double"],
];
const RELATION_FIELDS = [
  ["type", "string"],
  ["role", "string"],
  ["validFrom", "string"],
  ["validTo", "string"],
];

const nodeValue = (node, field) =>
  ({ country: node.country?.code ?? null, members: node.size ?? null })[field] ??
  (field === "country" || field === "members" ? null : (node[field] ?? null));

// One edge per relation. All edges are directed, because readers such as NetworkX refuse a mixture. The type says
// which relations hold in both directions.
export function graphml({ nodes, pairs, about }) {
  const keys = [
    ...NODE_FIELDS.map((field) => ["node", ...field]),
    ...RELATION_FIELDS.map((field) => ["edge", ...field]),
  ];
  return `${xmlHead(about)}
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${keys
  .map(
    ([of, name, type]) => `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`,
  )
  .join("\n")}
  <graph id="network" edgedefault="directed">
${nodes
  .map(
    (node) =>
      `    <node id="${xml(node.id)}">${NODE_FIELDS.map(([name]) =>
        data(`node-${name}`, nodeValue(node, name)),
      ).join("")}</node>`,
  )
  .join("\n")}
${relationRows(pairs)
  .map(
    ({ id, source, target, relation }) =>
      `    <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${RELATION_FIELDS.map(
        ([name]) => data(`edge-${name}`, relation[name]),
      ).join("")}</edge>`,
  )
  .join("\n")}
  </graph>
</graphml>
`;
}

export function gexf({ nodes, pairs, positions, about }) {
  const attributes = (of, fields) =>
    `    <attributes class="${of}">${fields
      .map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`)
      .join("")}</attributes>`;
  const values = (fields, value) => {
    const stated = fields.filter(([name]) => value(name) !== null && value(name) !== undefined);
    return `<attvalues>${stated
      .map(([name]) => `<attvalue for="${name}" value="${xml(value(name))}"/>`)
      .join("")}</attvalues>`;
  };
  return `${xmlHead(about)}
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
  <meta lastmodifieddate="${xml(about.date)}"><creator>ATMP Atlas</creator><description>${xml(about.title)}. ${xml(
    about.attribution,
  )}</description></meta>
  <graph defaultedgetype="directed">
${attributes("node", NODE_FIELDS)}
${attributes("edge", RELATION_FIELDS)}
    <nodes>
${nodes
  .map((node) => {
    const at = positions.get(node.id);
    return `      <node id="${xml(node.id)}" label="${xml(node.name)}">${values(NODE_FIELDS, (name) =>
      nodeValue(node, name),
    )}${at ? `<viz:position x="${at.x}" y="${-at.y}" z="0"/>` : ""}</node>`;
  })
  .join("\n")}
    </nodes>
    <edges>
${relationRows(pairs)
  .map(
    ({ id, source, target, relation }) =>
      `      <edge id="${xml(id)}" source="${xml(source)}" target="${xml(target)}">${values(
        RELATION_FIELDS,
        (name) => relation[name],
      )}</edge>`,
  )
  .join("\n")}
    </edges>
  </graph>
</gexf>
`;
}

export function nodesCsv({ nodes }) {
  const fields = ["id", ...NODE_FIELDS.map(([name]) => name)];
  return csv([fields, ...nodes.map((node) => fields.map((name) => nodeValue(node, name)))]);
}

export function relationsCsv({ nodes, pairs }) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return csv([
    ["source", "target", "sourceName", "targetName", "type", "role", "validFrom", "validTo"],
    ...relationRows(pairs).map(({ source, target, relation }) => [
      source,
      target,
      names.get(source),
      names.get(target),
      relation.type,
      relation.role,
      relation.validFrom,
      relation.validTo,
    ]),
  ]);
}

// In an overview a relation runs between groups, whatever records it connects.
function relationRows(pairs) {
  return pairs.flatMap((pair) =>
    pair.relations.map((relation) => {
      const turned = relation.from === pair.target;
      return {
        id: relation.id,
        source: turned ? pair.target : pair.source,
        target: turned ? pair.source : pair.target,
        relation,
      };
    }),
  );
}

function xmlHead({ title, attribution, address }) {
  const origin = [title, attribution, address].map(comment).join(". ");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<!-- ${origin} -->`;
}

function data(key, value) {
  return value === null || value === undefined ? "" : `<data key="${key}">${xml(value)}</data>`;
}

function comment(text) {
  return xml(text).replaceAll("--", "- -");
}

// xml(value): escaped text without the characters that XML 1.0 does not allow.
export function xml(value) {
  const marks = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  return String(value ?? "")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/[&<>"]/g, (mark) => marks[mark]);
}
