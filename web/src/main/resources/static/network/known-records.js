// knownRecords(answers) -> Map id -> record: all records in the responses so far.
export function knownRecords({ whole, arounds, paths, loss }) {
  const known = new Map();
  const add = (node) => node && known.set(node.id, node);
  whole.data?.nodes.forEach(({ node }) => add(node));
  for (const { data } of arounds) data?.nodes.forEach(({ node }) => add(node));
  paths.data?.paths.forEach(({ nodes }) => nodes.forEach(add));
  if (loss.data)
    [...loss.data.removed, ...loss.data.cutOff, ...loss.data.dependents.map(({ node }) => node)].forEach(add);
  return known;
}
