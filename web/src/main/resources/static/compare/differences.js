// Finds what two to six sites have in common and where they differ. Pure.

// A value of a row is null (not stated), a string, or a list of { code, label, status }; the status is the value's
// own, if it has one.
// compareRow([listA, listB]) -> { same, shared: Set of the codes that all sites with a value have }
export function compareRow(values) {
  const stated = values.filter((value) => value !== null);
  const keys = values.map((value) => (value === null ? null : keyOf(value)));
  const same = keys.every((key) => key === keys[0]);
  const lists = stated.filter(Array.isArray);
  const shared = new Set();
  if (lists.length === values.length) {
    for (const { code } of lists[0])
      if (lists.every((list) => list.some((one) => one.code === code)) && sameStatus(lists, code))
        shared.add(code);
  }
  return { same, shared };
}

function sameStatus(lists, code) {
  const statuses = lists.map((list) => statusOf(list.find((one) => one.code === code)));
  return statuses.every((status) => status === statuses[0]);
}

// A value that is only planned or closed differs from one that is not.
function statusOf({ status }) {
  return status && status.code !== "OPERATIONAL" ? status.code : "";
}

function keyOf(value) {
  return Array.isArray(value)
    ? value
        .map((one) => `${one.code} ${statusOf(one)}`)
        .sort()
        .join("|")
    : String(value);
}
