// What a proposed change does to what the record shows. Pure.

// effectOf({ asserted, values, before, after }) -> { key, values }: the key of a message, and the values that it names
export function effectOf({ asserted, values, before, after }) {
  const added = after.filter((value) => !before.includes(value));
  const removed = before.filter((value) => !after.includes(value));
  if (added.length && removed.length) return { key: "replaces", values: added };
  if (added.length) return { key: "adds", values: added };
  if (removed.length) return { key: "removes", values: removed };
  if (!asserted) return { key: "denies", values };
  return { key: values.every((value) => after.includes(value)) ? "confirms" : "weaker", values };
}
