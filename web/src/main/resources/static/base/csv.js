// csv([["name", "share"], ["Utrecht", 0.4]]) -> the text of a CSV file. Pure. Escapes cells that a spreadsheet
// would run as a formula.
export function csv(rows) {
  const cell = (value) => {
    const text =
      value === null || value === undefined
        ? ""
        : typeof value === "string" && /^[=+\-@\t\r]/.test(value)
          ? `'${value}`
          : String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}
