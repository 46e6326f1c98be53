import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { BENCH_PAGES } from "./pages.ts";

const ROUTES = join(import.meta.dirname, "../../app/routes");

test("every page of the app is measured", () => {
  const pages = readdirSync(ROUTES, { recursive: true, encoding: "utf8" })
    .filter((name) => /^app\.[^/]+(\/route)?\.tsx$/.test(name))
    .filter((name) => /export default function/.test(readFileSync(join(ROUTES, name), "utf8")))
    .map((name) => `routes/${name.replace(/(\/route)?\.tsx$/, "")}`);
  const measured = new Set(BENCH_PAGES.map(({ route }) => route));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((page) => !measured.has(page))).toEqual([]);
});
