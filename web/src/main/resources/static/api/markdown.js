// Renders the guide's Markdown as templates: headings, paragraphs, lists, tables, code, links and emphasis. HTML
// in the Markdown is shown as text.
import { html } from "lit";
import { html as fixed, literal } from "lit-html/static.js";

const TAGS = [literal`h1`, literal`h2`, literal`h3`, literal`h4`, literal`h5`, literal`h6`];

// markdown(text, { deeper: 1 }): moves all headings down by one level, so "# Title" becomes an h2.
export function markdown(text, { deeper = 0 } = {}) {
  return blocksOf(text).map((block) => draw(block, deeper));
}

// blocksOf(text) -> [{ kind, ... }]. Pure.
export function blocksOf(text) {
  const lines = text.replace(/\r/g, "").split("\n");
  const blocks = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const heading = /^(#{1,5}) (.*)/.exec(line);
    if (!line.trim()) at += 1;
    else if (line.startsWith("```")) {
      const end = lines.findIndex((one, index) => index > at && one.startsWith("```"));
      const last = end < 0 ? lines.length : end;
      blocks.push({ kind: "code", text: lines.slice(at + 1, last).join("\n") });
      at = last + 1;
    } else if (heading) {
      blocks.push({ kind: "heading", level: heading[1].length, text: heading[2] });
      at += 1;
    } else {
      const start = at;
      const item = /^(- |\d+\. )/;
      const kind = line.startsWith("|") ? "table" : item.test(line) ? "list" : "paragraph";
      while (
        at < lines.length &&
        lines[at].trim() &&
        !/^(#{1,5} |```)/.test(lines[at]) &&
        (kind !== "paragraph" || at === start || !(lines[at].startsWith("|") || item.test(lines[at])))
      )
        at += 1;
      const part = lines.slice(start, at);
      if (kind === "table")
        blocks.push({
          kind,
          rows: part
            .filter((row) => !/^\|[\s:|-]+$/.test(row))
            .map((row) =>
              row
                .replace(/^\||\|\s*$/g, "")
                .split("|")
                .map((cell) => cell.trim()),
            ),
        });
      else if (kind === "list")
        blocks.push({
          kind,
          ordered: /^\d/.test(line),
          items: part.reduce(
            (items, one) =>
              item.test(one)
                ? [...items, one.replace(item, "")]
                : [...items.slice(0, -1), `${items.at(-1)} ${one.trim()}`],
            [],
          ),
        });
      else blocks.push({ kind, text: part.join(" ") });
    }
  }
  return blocks;
}

function draw(block, deeper) {
  if (block.kind === "code") return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
  if (block.kind === "heading") {
    const tag = TAGS[Math.min(TAGS.length, block.level + deeper) - 1];
    return fixed`<${tag} id=${`guide-${slug(block.text)}`}>${inline(block.text)}</${tag}>`;
  }
  if (block.kind === "table") {
    const [head, ...rows] = block.rows;
    return html`<div class="table-wrap" tabindex="0">
      <table class="api-table">
        <thead>
          <tr>
            ${head.map((cell) => html`<th scope="col">${inline(cell)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${row.map((cell) => html`<td>${inline(cell)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }
  if (block.kind === "list") {
    const items = block.items.map((item) => html`<li>${inline(item)}</li>`);
    return block.ordered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul class="plain-list">
          ${items}
        </ul>`;
  }
  return html`<p>${inline(block.text)}</p>`;
}

function inline(text) {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)\s]+\))/).map((part) => {
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    if (part.startsWith("`") && part.length > 2) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith("**") && part.length > 4) return html`<strong>${inline(part.slice(2, -2))}</strong>`;
    if (link)
      return /^(https?:\/\/|\/|#)/.test(link[2])
        ? html`<a href=${link[2]}>${link[1]}</a>`
        : html`<a href="/api/${link[2]}">${link[1]}</a>`;
    return part;
  });
}

function slug(text) {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
