import type { Generation } from "./merchant.ts";

const TITLE_LENGTH = 44;

/** One line per product: title, state, seconds from the click to the product, size, place in the gallery. */
export function formatTable(generations: readonly Generation[]): string {
  const lines = generations.map((generation) => {
    const { productTitle, state, reason, createdAt, publishedAt, stateSince, videoBytes, position } =
      generation;
    const seconds = (Date.parse(publishedAt ?? stateSince) - Date.parse(createdAt)) / 1000;
    return [
      cut(productTitle),
      reason === null ? state : `${state} (${reason})`,
      seconds.toFixed(1),
      videoBytes === null ? "–" : `${Math.round(videoBytes / 1000)} kB`,
      position === null ? "–" : String(position + 1),
    ];
  });
  const rows = [["product", "state", "seconds", "video", "position"], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => align(cell, column, widths[column] ?? 0)).join("  ")}`)
    .join("\n");
}

function cut(title: string): string {
  const letters = [...title];
  return letters.length > TITLE_LENGTH ? `${letters.slice(0, TITLE_LENGTH - 1).join("")}…` : title;
}

/** Text to the left, numbers to the right. */
function align(cell: string, column: number, width: number): string {
  return column < 2 ? cell.padEnd(width) : cell.padStart(width);
}
