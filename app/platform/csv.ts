/** What Excel needs to read the file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A program that opens the file takes these for the beginning of a formula, and runs it. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line of a CSV file (RFC 4180: commas, quotes doubled, CRLF). A text that a spreadsheet would take for a formula
 * gets an apostrophe before it, as OWASP advises: titles are written by whoever may name a product.
 *
 * @param cells numbers are written as they are, null as nothing
 */
export function formatCsvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(formatCell).join(",")}\r\n`;
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
