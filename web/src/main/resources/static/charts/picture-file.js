// Writes a drawing as a complete file, with a title above it and its origin below it. Drawings use colours as
// var(--token) in attributes, and the file needs their values.
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 20;
const LINE = 18;
const SHARPNESS = 2;

// svgText(drawing, { title, lines }) -> the text of an SVG file. It always has the light theme, because it is for
// print and documents. The theme changes only while the values are read, before the next paint.
export function svgText(drawing, about) {
  const { dataset } = document.documentElement;
  const theme = dataset.theme;
  dataset.theme = "light";
  try {
    return serialise(drawing, about);
  } finally {
    dataset.theme = theme;
  }
}

// serialise(drawing, { title, lines }) -> the text of an SVG file. `lines` are the lines below the drawing: note,
// date, licence, address.
function serialise(drawing, { title, lines }) {
  const { width, height } = drawing.viewBox.baseVal;
  const style = getComputedStyle(drawing);
  const colour = (name) => style.getPropertyValue(name).trim();
  const whole = document.createElementNS(SVG, "svg");
  const titles = wrap(title, width, 8.2);
  const feet = lines.flatMap((line) => wrap(line, width, 5.8));
  const top = MARGIN + titles.length * 22;
  const size = { width: width + 2 * MARGIN, height: top + height + feet.length * LINE + MARGIN };
  set(whole, {
    xmlns: SVG,
    viewBox: `0 0 ${size.width} ${size.height}`,
    ...size,
    "font-family": style.fontFamily,
  });
  append(whole, "title", {}, title);
  append(whole, "rect", { ...size, fill: colour("--paper") });
  titles.forEach((line, index) =>
    append(
      whole,
      "text",
      { x: MARGIN, y: MARGIN + 14 + index * 22, "font-size": 16, "font-weight": 600, fill: colour("--ink") },
      line,
    ),
  );
  const copy = drawing.cloneNode(true);
  copy.querySelectorAll("[data-aid]").forEach((aid) => aid.remove());
  copy.querySelectorAll("a").forEach((link) => link.replaceWith(...link.childNodes));
  for (const node of [copy, ...copy.querySelectorAll("*")]) resolve(node, colour);
  set(copy, { x: MARGIN, y: top, width, height });
  whole.append(copy);
  feet.forEach((line, index) =>
    append(
      whole,
      "text",
      { x: MARGIN, y: top + height + 16 + index * LINE, "font-size": 12, fill: colour("--ink-2") },
      line,
    ),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(whole)}\n`;
}

// pngBlob(svg text) -> Promise<Blob>, at double size.
export async function pngBlob(text) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("PNG"))), "image/png"),
  );
}

function resolve(node, colour) {
  for (const { name, value } of [...node.attributes]) {
    if (/^(class|tabindex|role|data-|aria-)/.test(name)) node.removeAttribute(name);
    else if (value.includes("var("))
      node.setAttribute(
        name,
        value.replace(/var\((--[\w-]+)\)/g, (_, token) => colour(token)),
      );
  }
  for (const child of [...node.childNodes]) if (child.nodeType === Node.COMMENT_NODE) child.remove();
}

function append(parent, name, attributes, text = "") {
  const node = document.createElementNS(SVG, name);
  set(node, attributes);
  node.textContent = text;
  parent.append(node);
}

function set(node, attributes) {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
}

// Breaks a text into lines of about this many pixels. Assumes that all letters have the same width.
function wrap(text, width, letter) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && (line.length + word.length + 1) * letter <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
