// The keys of a table of states: the whole table is one tab stop, and the arrow keys move between its cells (the grid
// pattern of WAI-ARIA).
const STOP = "a, button, [tabindex]";

const MOVES = {
  ArrowRight: ([row, column]) => [row, column + 1],
  ArrowLeft: ([row, column]) => [row, column - 1],
  ArrowDown: ([row, column]) => [row + 1, column],
  ArrowUp: ([row, column]) => [row - 1, column],
  Home: ([row]) => [row, 0],
  End: ([row]) => [row, Infinity],
};

// moveInGrid and stayInGrid listen to the `keydown` and `focusin` events of the table.
export function moveInGrid(event) {
  const move = MOVES[event.key];
  if (!move || event.altKey || event.metaKey || event.shiftKey) return;
  const rows = stopsOf(event.currentTarget);
  const [row, column] = placeOf(rows, event.target);
  if (row < 0) return;
  event.preventDefault();
  const wide =
    event.ctrlKey && event.key === "Home" ? 0 : event.ctrlKey && event.key === "End" ? Infinity : null;
  const [nextRow, nextColumn] = move([row, column]);
  const line = rows[within(wide ?? nextRow, rows.length)];
  const stop = line[within(nextColumn, line.length)];
  stop.focus();
  stop.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// The cell that has the focus is the one that the tab key returns to.
export function stayInGrid(event) {
  const rows = stopsOf(event.currentTarget);
  if (placeOf(rows, event.target)[0] < 0) return;
  for (const stop of rows.flat()) stop.tabIndex = stop === event.target ? 0 : -1;
}

// The elements that can have the focus, by row; hidden rows have none.
function stopsOf(table) {
  return [...table.rows]
    .filter((row) => row.getClientRects().length)
    .map((row) => [...row.cells].map((cell) => cell.querySelector(STOP)).filter(Boolean))
    .filter((stops) => stops.length);
}

function placeOf(rows, element) {
  const row = rows.findIndex((stops) => stops.includes(element));
  return [row, row < 0 ? -1 : rows[row].indexOf(element)];
}

function within(index, length) {
  return Math.max(0, Math.min(index, length - 1));
}
