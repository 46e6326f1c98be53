import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readExtensions } from "./read-extensions.ts";

const fixture = join(import.meta.dirname, "../fixture/extension");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "read-extensions-"));
  await cp(fixture, join(folder, "bench"), { recursive: true });
  await cp(fixture, join(folder, "bench/dist"), { recursive: true });
  for (const name of ["bench.js", "bench-conditions.js"])
    await writeFile(join(folder, "bench/dist", name), "");
});
afterEach(() => rm(folder, { recursive: true }));

it("reads name, targets and texts of every extension, in the merchant's language", () => {
  const [bench, ...others] = readExtensions(folder, "de");
  expect(others).toEqual([]);
  expect(bench).toMatchObject({ handle: "bench", name: "Werkbank", extensionLocale: "de" });
  expect(bench?.translations).toMatchObject({
    videos: { one: "{{count}} Video für {{who}}" },
    deep: { er: "only in English" },
  });
  expect(
    Object.entries(bench?.bundles ?? {}).map(([target, file]) => `${target} ${file.split("/").at(-1)}`),
  ).toEqual([
    "admin.product-details.action.render bench.js",
    "admin.product-details.action.should-render bench-conditions.js",
    "admin.product-details.block.render bench.js",
    "admin.product-index.selection-action.render bench.js",
  ]);
});

it("takes the default language where the extension does not have the merchant's", () => {
  const [bench] = readExtensions(folder, "ja");
  expect(bench).toMatchObject({ name: "Bench", extensionLocale: "en" });
});

it("passes over folders that are no extensions", async () => {
  await cp(join(fixture, "locales"), join(folder, "shared"), { recursive: true });
  expect(readExtensions(folder, "en")).toHaveLength(1);
});

it("refuses an extension that is not built, or whose name has no text", async () => {
  const bundle = join(folder, "bench/dist/bench.js");
  await rm(bundle);
  expect(() => readExtensions(folder, "en")).toThrow(`An extension is not built: ${bundle} is missing`);
  await writeFile(bundle, "");
  await writeFile(join(folder, "bench/locales/en.default.json"), "{}");
  expect(() => readExtensions(folder, "en")).toThrow("The extension's locale files have no text “name”");
});
