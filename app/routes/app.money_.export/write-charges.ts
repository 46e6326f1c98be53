import { CREDITS_PER_VIDEO } from "../../generation/credits.ts";
import type { Translate } from "../../locales/create-wording.ts";
import { BYTE_ORDER_MARK, type CsvSeparator, formatCsvLine } from "../../platform/csv.ts";
import type { ChargeRow } from "../../store/charge-rows.ts";

/** Lines that are sent at once: a chunk of a stream for each line would cost more than the line. */
const LINES = 500;

/** The file in pieces: a line of headings, then one for each charge. Times in UTC, as spreadsheets read them. */
export async function* writeCharges(
  charges: AsyncIterable<ChargeRow>,
  t: Translate,
  separator: CsvSeparator,
): AsyncGenerator<string> {
  let lines = [
    BYTE_ORDER_MARK +
      formatCsvLine(
        COLUMNS.map((column) => t(`credits.export.columns.${column}`)),
        separator,
      ),
  ];
  for await (const { at, fate, productTitle, productId, requestedAt, remoteId } of charges) {
    const what = t(`credits.fates.${fate}`);
    const times = [at, requestedAt].map((time) => time && formatTime(time));
    const [chargedAt = null, clickedAt = null] = times;
    lines.push(
      formatCsvLine(
        [chargedAt, what, productTitle, productId, CREDITS_PER_VIDEO, clickedAt, remoteId],
        separator,
      ),
    );
    if (lines.length >= LINES) {
      yield lines.join("");
      lines = [];
    }
  }
  yield lines.join("");
}

const COLUMNS = ["at", "what", "product", "productId", "credits", "requestedAt", "number"] as const;

/** "2026-11-22 14:05:09" */
function formatTime(time: Date): string {
  return time.toISOString().slice(0, 19).replace("T", " ");
}
