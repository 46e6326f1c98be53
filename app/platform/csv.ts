/** What Excel needs to read the file as UTF-8. */
export const BYTE_ORDER_MARK = "\uFEFF";

/** A program that opens the file takes these for the beginning of a formula, and runs it; Japanese ones the wide ones, too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

export type CsvSeparator = "," | ";";

/**
 * Spreadsheets of a language that writes 1,5 expect semicolons, and show a file with commas as a single column.
 *
 * @param locale BCP 47
 */
export function csvSeparatorOf(locale: string): CsvSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",") ? ";" : ",";
}

/**
 * One line of a CSV file (RFC 4180: quotes doubled, CRLF). A text that a spreadsheet would take for a formula gets an
 * apostrophe before it, as OWASP advises: titles are written by whoever may name a product.
 *
 * @param cells numbers are written as they are, null as nothing
 */
export function formatCsvLine(
  cells: readonly (string | number | null)[],
  separator: CsvSeparator = ",",
): string {
  return `${cells.map(formatCell).join(separator)}\r\n`;
}

function formatCell(cell: string | number | null): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
