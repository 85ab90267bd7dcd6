// Makes the picture and its layout from responses. Computes the layout again only if the picture changes.
import { radiusBy } from "./styles.js";
import { inColumns, place } from "./layout.js";
import { hullsOf } from "./hulls.js";
import { afterLoss, alongPaths, around, largestPart, overview, pairId, without } from "./picture.js";

export class Scene {
  #inputs = [];
  #stages = [];
  #positions = new Map();
  #view = "";
  #shown = null;

  // show(state, found) -> { picture, positions, radius, lit, frame, key }, or null while there is nothing to
  // draw.
  show(state, found) {
    const inputs = inputsOf(state, found);
    if (!inputs) return null;
    if (
      inputs.length !== this.#inputs.length ||
      inputs.some((input, index) => input !== this.#inputs[index])
    ) {
      this.#inputs = inputs;
      this.#stages = stagesOf(state, found);
      const last = this.#stages.at(-1).nodes;
      this.#positions =
        kindOf(state, found) === "path" ? inColumns(last) : place(this.#stages, radiusBy("degree", last));
      this.#view = "";
    }
    const view = JSON.stringify([state.hide, state.pin, state.size, state.path]);
    if (view === this.#view) return this.#shown;
    this.#view = view;
    return (this.#shown = this.#arrange(state, found));
  }

  // `frame`: the records that the view is fitted to, if not to all.
  #arrange(state, found) {
    const picture = without(this.#stages.at(-1), state.hide);
    const positions = new Map(this.#positions);
    for (const [id, [x, y]] of Object.entries(state.pin)) if (positions.has(id)) positions.set(id, { x, y });
    const radius = radiusBy(state.size, picture.nodes);
    return {
      picture,
      positions,
      radius,
      hulls: showsRecords(state, found) ? hullsOf(picture.nodes, positions, radius, centresOf(found)) : [],
      lit: litBy(state, found),
      frame: picture.nodes
        .filter(({ centreId }) => centreId && centreId === state.open.at(-1))
        .map(({ id }) => id),
      key: sceneKey(state, found),
    };
  }
}

// The view is fitted again if one of these changes.
function sceneKey(state, found) {
  const { focus, show, open, lost, from, to, need, abroad, longest, regulators } = state;
  return [kindOf(state, found), focus, show, open, lost, from, to, need, abroad, longest, regulators].join(
    " ",
  );
}

// kindOf(state, found): the kind of picture.
export function kindOf(state, { paths, loss }) {
  if (state.task === "path" && paths.data?.paths.length && state.from && (state.to || state.need))
    return "path";
  if (state.task === "loss" && loss.data && state.lost.length) return "loss";
  return state.focus ? "around" : "whole";
}

function inputsOf(state, found) {
  const kind = kindOf(state, found);
  const whole = found.whole.data;
  if (kind === "path") return [kind, found.paths.data, whole];
  if (kind === "loss") return [kind, found.loss.data, whole];
  if (kind === "around") {
    const answers = found.arounds.map(({ data }) => data);
    return answers[0] ? [kind, whole, found.among && [...found.among].join(), ...answers] : null;
  }
  return whole ? [kind, whole, state.open.join(), state.show] : null;
}

// showsRecords(state, found): whether the whole network is shown as the records of its largest connected part. If not
// all records are loaded, it is shown by groups.
export function showsRecords(state, found) {
  const whole = found.whole.data;
  return (
    kindOf(state, found) === "whole" &&
    state.show === "records" &&
    !state.open.length &&
    Boolean(whole) &&
    whole.nodes.length >= whole.nodeCount
  );
}

function centresOf(found) {
  return new Map(found.whole.data.communities.map(({ number, centre }) => [number, centre]));
}

function stagesOf(state, found) {
  const kind = kindOf(state, found);
  const whole = found.whole.data;
  if (kind === "path") return [alongPaths(found.paths.data.paths, whole)];
  if (kind === "loss") return [afterLoss(found.loss.data, whole)];
  if (kind === "around") {
    const answers = found.arounds.map(({ data }) => data).filter(Boolean);
    return answers.map((_, index) => around(answers.slice(0, index + 1), whole, found.among));
  }
  if (showsRecords(state, found)) return [largestPart(whole)];
  return [[], ...state.open.map((_, index) => state.open.slice(0, index + 1))].map((open) =>
    overview(whole, open),
  );
}

function litBy(state, found) {
  const path =
    kindOf(state, found) === "path"
      ? (found.paths.data.paths[state.path] ?? found.paths.data.paths[0])
      : null;
  if (!path) return null;
  return new Set([
    ...path.nodes.map(({ id }) => id),
    ...path.steps.map((step) => pairId(step.from.id, step.to.id)),
  ]);
}
