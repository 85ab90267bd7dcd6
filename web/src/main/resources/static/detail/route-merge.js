// Puts the steps of routes in the order of the kinds of steps. Pure.

// stepGroups(steps): [{ key, label, steps }], in the order of the steps; neighbours of one kind are one group.
export function stepGroups(steps) {
  const groups = [];
  for (const step of steps) {
    const key = step.stepKind?.code ?? "";
    if (groups.at(-1)?.key !== key) groups.push({ key, label: step.stepKind?.label ?? "", steps: [] });
    groups.at(-1).steps.push(step);
  }
  return groups;
}

// withFollowed(steps, followed, kinds): the groups of a route's own steps, with the steps of the route that it
// follows in the first group of their kind, or in a group of their own where the kinds have their place. A
// followed step has `from`, the route that it belongs to.
export function withFollowed(steps, followed, kinds) {
  const groups = stepGroups(steps);
  if (!followed) return groups;
  const order = new Map(kinds.map(({ code }, index) => [code, index]));
  for (const { key, label, steps: more } of stepGroups(followed.routeSteps)) {
    const marked = more.map((step) => ({ ...step, from: followed }));
    const same = groups.find((group) => group.key === key);
    if (same) same.steps.push(...marked);
    else {
      const later = groups.findIndex((group) => (order.get(group.key) ?? Infinity) > order.get(key));
      groups.splice(later < 0 ? groups.length : later, 0, { key, label, steps: marked });
    }
  }
  return groups;
}

// sideBySide([a, b], followed, kinds) -> [{ code, label, sides: [[step], [step]], common: [step], differs }]: the
// steps of two routes by kind. `followed` has the route that each follows, or null. Steps of a route that both
// follow are common; of a route that one follows they are among its own.
export function sideBySide(routes, followed, kinds) {
  const both = followed[0] && followed[0] === followed[1];
  const mark = (route, steps) => steps.map((step) => ({ ...step, from: route }));
  const ofKind = (steps, code) => steps.filter((step) => (step.stepKind?.code ?? "") === code);
  const sides = routes.map((route, index) => [
    ...route.routeSteps,
    ...(both || !followed[index] ? [] : mark(followed[index], followed[index].routeSteps)),
  ]);
  const common = both ? mark(followed[0], followed[0].routeSteps) : [];
  return [...kinds, { code: "", label: "" }]
    .map(({ code, label }) => {
      const own = sides.map((steps) => ofKind(steps, code));
      return { code, label, sides: own, common: ofKind(common, code), differs: differenceOf(own) };
    })
    .filter(({ sides: own, common: shared }) => own.some((steps) => steps.length) || shared.length);
}

// digest(steps): what a reader compares: { count, days, deciders, bases }. `days` is the longest time that a law
// allows for one step; steps may run beside each other, so times are not added.
export function digest(steps) {
  const days = steps.map(({ statutoryDays }) => statutoryDays).filter((value) => value !== null);
  const named = steps.flatMap(({ decider, otherParty }) => [decider?.name, otherParty]).filter(Boolean);
  return {
    count: steps.length,
    days: days.length ? Math.max(...days) : null,
    deciders: [...new Set(named)],
    bases: [...new Set(steps.map(({ legalBasis }) => legalBasis).filter(Boolean))],
  };
}

// The kinds of differences: "first" or "second" has steps alone; what differs where both have some: "days"; and what
// is on record on one side only, of which nobody knows whether it differs: "days.oneSided".
function differenceOf([a, b]) {
  if (!a.length || !b.length) return !a.length && !b.length ? [] : [a.length ? "first" : "second"];
  const one = digest(a);
  const other = digest(b);
  return ["days", "deciders", "bases"].flatMap((key) => {
    if (!isStated(one[key]) && !isStated(other[key])) return [];
    if (isStated(one[key]) !== isStated(other[key])) return [`${key}.oneSided`];
    return JSON.stringify(one[key]) === JSON.stringify(other[key]) ? [] : [key];
  });
}

function isStated(value) {
  return value !== null && (!Array.isArray(value) || value.length > 0);
}
