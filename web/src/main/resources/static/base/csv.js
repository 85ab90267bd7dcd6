// csv([["name", "share"], ["Utrecht", 0.4]], ["Shares"]) -> the text of a CSV file. Pure. Escapes cells that a
// spreadsheet would run as a formula. The head lines come first, each after "# ", as in the server's exports.
export function csv(rows, head = []) {
  const cell = (value) => {
    const text =
      value === null || value === undefined
        ? ""
        : typeof value === "string" && /^[=+\-@\t\r]/.test(value)
          ? `'${value}`
          : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const comments = head.map((line) => `# ${String(line).replaceAll(/[\r\n]+/g, " ")}\r\n`).join("");
  return `\ufeff${comments}${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
