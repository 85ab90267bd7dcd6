// Builds the picture from responses: records (or groups of them) and pairs of related records. Pure.
//   node: { id, kind, name, country, group, degree, betweenness, pageRank, ..., distance, hidden, members }
//   pair: { id: "a~b", source, target, relations: [relation], weight, bridge }
export const MAX_GROUPS = 40;

export function pairId(a, b) {
  return a < b ? `${a}~${b}` : `${b}~${a}`;
}

// groupId("lumc"): the id of a group contains the id of its central record.
export function groupId(centre) {
  return `group:${centre}`;
}

// overview(whole, ["lumc"]): each group is one node, but an opened group is shown as its records.
export function overview(whole, open) {
  const groups = new Map(whole.communities.map((group) => [group.number, group]));
  const shown = new Set(
    whole.communities
      .filter(({ size }) => size > 1)
      .slice(0, MAX_GROUPS)
      .map(({ number }) => number),
  );
  const opened = new Set(
    whole.communities.filter(({ centre }) => open.includes(centre.id)).map(({ number }) => number),
  );
  const place = new Map();
  const nodes = new Map();
  for (const measured of whole.nodes) {
    const group = groups.get(measured.community);
    if (opened.has(measured.community)) {
      const node = { ...nodeOf(measured), centreId: group.centre.id };
      nodes.set(node.id, node);
      place.set(node.id, node.id);
    } else if (group && shown.has(measured.community)) {
      const id = groupId(group.centre.id);
      if (!nodes.has(id))
        nodes.set(id, {
          id,
          kind: "GROUP",
          name: group.centre.name,
          country: null,
          group: group.number,
          size: group.size,
          members: [],
          centre: group.centre,
        });
      nodes.get(id).members.push(nodeOf(measured));
      place.set(measured.node.id, id);
    }
  }
  const pairs = new Map();
  for (const { relation, bridge } of whole.relations)
    addRelation(pairs, place.get(relation.from), place.get(relation.to), relation, bridge);
  return { nodes: [...nodes.values()], pairs: [...pairs.values()] };
}

// largestPart(whole): the records of the largest connected part, with the relations between them.
export function largestPart(whole) {
  const parent = new Map(whole.nodes.map(({ node }) => [node.id, node.id]));
  const root = (id) => {
    let at = id;
    while (parent.get(at) !== at) {
      parent.set(at, parent.get(parent.get(at)));
      at = parent.get(at);
    }
    return at;
  };
  for (const { relation } of whole.relations)
    if (parent.has(relation.from) && parent.has(relation.to))
      parent.set(root(relation.from), root(relation.to));
  const sizes = new Map();
  for (const id of parent.keys()) sizes.set(root(id), (sizes.get(root(id)) ?? 0) + 1);
  const [largest] = [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), [null, 0]);
  const inside = (id) => parent.has(id) && root(id) === largest;
  const pairs = new Map();
  for (const { relation, bridge } of whole.relations)
    if (inside(relation.from) && inside(relation.to))
      addRelation(pairs, relation.from, relation.to, relation, bridge);
  return {
    nodes: whole.nodes.filter(({ node }) => inside(node.id)).map(nodeOf),
    pairs: [...pairs.values()],
  };
}

// around(answers, whole, allowed): the union of several neighbourhoods. The first record of the first response is
// in the middle. `allowed` null = all records.
export function around(answers, whole, allowed) {
  const measures = new Map((whole?.nodes ?? []).map((measured) => [measured.node.id, measured]));
  const middle = answers[0]?.nodes[0]?.node.id;
  const nodes = new Map();
  const all = new Map();
  const relations = new Map();
  for (const answer of answers) {
    const touching = new Map();
    for (const relation of answer.relations) {
      relations.set(relation.id, { relation, bridge: false });
      for (const end of new Set([relation.from, relation.to]))
        touching.set(end, (touching.get(end) ?? 0) + 1);
    }
    for (const { node, distance, hiddenRelations } of answer.nodes) {
      if (allowed && !allowed.has(node.id) && node.id !== middle) continue;
      all.set(node.id, hiddenRelations + (touching.get(node.id) ?? 0));
      if (!nodes.has(node.id)) nodes.set(node.id, { ...nodeOf(measures.get(node.id) ?? { node }), distance });
    }
  }
  for (const measured of whole?.relations ?? []) relations.set(measured.relation.id, measured);
  const pairs = new Map();
  const shown = new Map();
  for (const { relation, bridge } of relations.values()) {
    if (!nodes.has(relation.from) || !nodes.has(relation.to)) continue;
    addRelation(pairs, relation.from, relation.to, relation, bridge);
    for (const end of new Set([relation.from, relation.to])) shown.set(end, (shown.get(end) ?? 0) + 1);
  }
  for (const node of nodes.values())
    node.hidden = Math.max(0, (all.get(node.id) ?? 0) - (shown.get(node.id) ?? 0));
  return { nodes: [...nodes.values()], pairs: [...pairs.values()] };
}

// alongPaths(paths, whole): all records and relations on the paths.
export function alongPaths(paths, whole) {
  const measures = new Map((whole?.nodes ?? []).map((measured) => [measured.node.id, measured]));
  const nodes = new Map();
  const pairs = new Map();
  const seen = new Set();
  for (const path of paths) {
    path.nodes.forEach(
      (node, step) =>
        nodes.has(node.id) ||
        nodes.set(node.id, { ...nodeOf(measures.get(node.id) ?? { node }), distance: step }),
    );
    for (const relation of path.steps.flatMap((step) => step.relations)) {
      if (!seen.has(relation.id)) addRelation(pairs, relation.from, relation.to, relation, false);
      seen.add(relation.id);
    }
  }
  return { nodes: [...nodes.values()], pairs: [...pairs.values()] };
}

// afterLoss(loss, whole): the removed records, those that depend on them, those that are cut off, and the
// relations between them.
export function afterLoss(loss, whole, most = 150) {
  const measures = new Map((whole?.nodes ?? []).map((measured) => [measured.node.id, measured]));
  const nodes = new Map();
  const add = (node, fate) =>
    nodes.has(node.id) ||
    nodes.size >= most ||
    nodes.set(node.id, { ...nodeOf(measures.get(node.id) ?? { node }), fate });
  loss.removed.forEach((node) => add(node, "lost"));
  loss.dependents.forEach(({ node, bereft }) => add(node, bereft ? "bereft" : "weakened"));
  loss.cutOff.forEach((node) => add(node, "cutOff"));
  const pairs = new Map();
  const seen = new Set();
  for (const { relation, bridge } of [
    ...(whole?.relations ?? []),
    ...loss.dependents.flatMap(({ lost }) => lost.map((relation) => ({ relation, bridge: false }))),
  ]) {
    if (seen.has(relation.id) || !nodes.has(relation.from) || !nodes.has(relation.to)) continue;
    seen.add(relation.id);
    addRelation(pairs, relation.from, relation.to, relation, bridge);
  }
  return { nodes: [...nodes.values()], pairs: [...pairs.values()] };
}

// without(picture, ["lumc"]): the rest of the picture. Each remaining record counts its relations to hidden ones.
export function without({ nodes, pairs }, hide) {
  if (!hide.length) return { nodes, pairs };
  const hiddenIds = new Set(hide);
  const more = new Map();
  for (const { source, target, relations } of pairs) {
    if (hiddenIds.has(source) !== hiddenIds.has(target))
      more.set(
        hiddenIds.has(source) ? target : source,
        (more.get(hiddenIds.has(source) ? target : source) ?? 0) + relations.length,
      );
  }
  return {
    nodes: nodes
      .filter(({ id }) => !hiddenIds.has(id))
      .map((node) =>
        more.has(node.id) ? { ...node, hidden: (node.hidden ?? 0) + more.get(node.id) } : node,
      ),
    pairs: pairs.filter(({ source, target }) => !hiddenIds.has(source) && !hiddenIds.has(target)),
  };
}

function nodeOf({
  node,
  degree = null,
  betweenness = null,
  pageRank = null,
  coreness = null,
  community = null,
  constraint = null,
  cutsOff = null,
}) {
  return { ...node, group: community, degree, betweenness, pageRank, coreness, constraint, cutsOff };
}

function addRelation(pairs, from, to, relation, bridge) {
  if (!from || !to || from === to) return;
  const id = pairId(from, to);
  if (!pairs.has(id)) pairs.set(id, { id, source: from, target: to, relations: [], bridge: false });
  const pair = pairs.get(id);
  pair.relations.push(relation);
  pair.bridge ||= bridge;
}
