// The server's highlight is HTML-escaped text with <mark> around the matches. This module parses it as data and
// never inserts it as markup.
const ENTITIES = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  "#39": "'",
  "#x27": "'",
  "#x2F": "/",
  "#47": "/",
};

// highlightParts("Cell &amp; <mark>Gene</mark>") -> [{ text: "Cell & ", marked: false }, { text: "Gene", marked:
// true }]
export function highlightParts(escaped) {
  const parts = [];
  let marked = false;
  for (const piece of escaped.split(/(<\/?mark>)/)) {
    if (piece === "<mark>") marked = true;
    else if (piece === "</mark>") marked = false;
    else if (piece) parts.push({ text: unescape(piece), marked });
  }
  return parts;
}

function unescape(text) {
  return text.replace(/&(#?\w+);/g, (whole, name) => ENTITIES[name] ?? numeric(name) ?? whole);
}

function numeric(name) {
  const match = /^#(x[0-9a-f]+|\d+)$/i.exec(name);
  if (!match) return null;
  const point = Number(match[1][0] === "x" || match[1][0] === "X" ? `0${match[1]}` : match[1]);
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
