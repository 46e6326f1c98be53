import { createTranslator } from "use-intl/core";
import { expect, test } from "vitest";
import { catalogueOf } from "../../app/locales/catalogues.ts";
import type { CsvSeparator } from "../../app/platform/csv.ts";
import { writeCharges } from "../../app/routes/app.money_.export/write-charges.ts";
import type { ChargeRow } from "../../app/store/charge-rows.ts";

const t = createTranslator({ locale: "en", messages: catalogueOf("en") });

const charge = (columns: Partial<ChargeRow> = {}): ChargeRow => ({
  at: new Date("2026-11-22T14:05:09.789Z"),
  fate: "live",
  productId: "gid://shopify/Product/1",
  productTitle: "Mug",
  requestedAt: new Date("2026-11-22T14:00:00Z"),
  remoteId: "81",
  ...columns,
});

async function* each(charges: readonly ChargeRow[]) {
  yield* charges;
}

async function write(charges: readonly ChargeRow[], separator: CsvSeparator = ","): Promise<string> {
  let file = "";
  for await (const piece of writeCharges(each(charges), t, separator)) file += piece;
  return file;
}

test("a line of headings, then what each charge was for and what became of it", async () => {
  expect(await write([charge()])).toBe(
    "\uFEFFCharged at (UTC),What became of it,Product,Product ID,Credits,Requested at (UTC),RotateProduct number\r\n" +
      "2026-11-22 14:05:09,In your products' media,Mug,gid://shopify/Product/1,5,2026-11-22 14:00:00,81\r\n",
  );
});

test("headings and charges have the separator that the reader's spreadsheet expects", async () => {
  const lines = (await write([charge({ productTitle: "Mug; blue" })], ";")).trimEnd().split("\r\n");
  for (const line of lines) expect(line.split(";").length).toBeGreaterThanOrEqual(7);
  expect(lines[1]).toContain(';"Mug; blue";gid://shopify/Product/1;5;');
});

test("what nobody knows of a stray is empty", async () => {
  const stray = charge({ fate: "stray", productId: null, productTitle: null, requestedAt: null });
  expect((await write([stray])).split("\r\n")[1]).toBe("2026-11-22 14:05:09,Not made by this app,,,5,,81");
});

test("a title that a spreadsheet would run is a text", async () => {
  const title = '=HYPERLINK("http://x","y")';
  expect((await write([charge({ productTitle: title })])).split("\r\n")[1]).toContain(
    `,"'=HYPERLINK(""http://x"",""y"")",`,
  );
});

test("a long file comes in pieces, long before the last charge is read", async () => {
  let read = 0;
  async function* many() {
    for (; read < 5_000; read += 1) yield charge();
  }
  const pieces = writeCharges(many(), t, ",");
  await pieces.next();
  expect(read).toBeLessThan(1_000);
  let lines = 0;
  for await (const piece of pieces) lines += piece.split("\r\n").length - 1;
  expect(lines).toBeGreaterThan(4_000);
});

test("without a charge there are the headings alone", async () => {
  expect((await write([])).trimEnd().split("\r\n")).toHaveLength(1);
});
