// The fields that changes of a record touch. Pure.

// A state in which nothing was: a record that is new or gone has no before or no after, and all fields differ.
function fieldsOf({ statements, fields }) {
  const stated = statements.map(({ after, before }) => (after ?? before)?.field).filter(Boolean);
  return [...new Set([...stated, ...fields.map(({ name }) => name)])];
}

// fieldsChanged(changes) -> the names of the fields that they touch, in the order of the alphabet
export function fieldsChanged(changes) {
  return [...new Set(changes.flatMap(fieldsOf))].filter((name) => name !== "statements").sort();
}

// changesOfField(changes, "capabilities") -> those that touch it; all of them for ""
export function changesOfField(changes, field) {
  return field ? changes.filter((change) => fieldsOf(change).includes(field)) : changes;
}

const MAX_LENGTH = 200;

// plainText(["CAR_T", "QC"]) -> "CAR_T, QC"; null for what no reader can read, and for nothing
export function plainText(value) {
  if (value === null || value === undefined || value === "") return null;
  if (Array.isArray(value)) {
    const texts = value.map(plainText);
    return texts.length && texts.every((text) => text !== null) ? shortened(texts.join(", ")) : null;
  }
  return typeof value === "object" ? null : shortened(String(value));
}

function shortened(text) {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}
