import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse } from "smol-toml";
import { beforeAll, describe, expect, test } from "vitest";
import { buildExtensions, EXTENSIONS } from "../build-extensions.ts";

/** Shopify refuses more (https://shopify.dev/docs/apps/build/admin/optimize-bundle-size). */
const SHOPIFYS_LIMIT = 64 * 1024;

/** A panel on every product page has to be there at once: four times less than Shopify takes. */
const OUR_LIMIT = 16 * 1024;

const TARGETS = {
  "generate-video": ["admin.product-details.action.render", "admin.product-details.action.should-render"],
  "generate-videos": [
    "admin.product-index.selection-action.render",
    "admin.product-index.selection-action.should-render",
  ],
  "generate-collection-videos": [
    "admin.collection-details.action.render",
    "admin.collection-details.action.should-render",
  ],
  "video-status": ["admin.product-details.block.render"],
};

interface Metafile {
  outputs: Record<string, { inputs: Record<string, unknown> }>;
}

/** Shopify's CLI takes six seconds, twice as long on a busy machine. */
const BUILD_MS = 60_000;

beforeAll(buildExtensions, BUILD_MS);

test("there are four extensions, with identities of their own that stay theirs at Shopify", () => {
  const configurations = globSync("*/shopify.extension.toml", { cwd: EXTENSIONS }).map(
    (path) => parse(readFileSync(join(EXTENSIONS, path), "utf8")).extensions as Record<string, unknown>[],
  );
  const all = configurations.flat();
  expect(all.map(({ handle }) => handle).sort()).toEqual(Object.keys(TARGETS).sort());
  expect(new Set(all.map(({ uid }) => uid)).size).toBe(4);
});

describe.each(Object.entries(TARGETS))("%s", (handle, targets) => {
  const findBundles = () => globSync("*.js", { cwd: join(EXTENSIONS, handle, "dist") });
  const read = (name: string) => readFileSync(join(EXTENSIONS, handle, "dist", name));

  test("answers for its targets, and for no others", () => {
    const extended = findBundles().flatMap((name) =>
      [
        ...read(name)
          .toString()
          .matchAll(/\bshopify\.extend\("([^"]+)"/g),
      ].map(([, target]) => target),
    );
    expect(extended.sort()).toEqual(targets);
  });

  test("is small", () => {
    const bytes = findBundles().reduce((sum, name) => sum + gzipSync(read(name)).length, 0);
    process.stdout.write(`${handle}: ${bytes} bytes compressed\n`);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(SHOPIFYS_LIMIT);
    expect(bytes, "it is within Shopify's limit, and above ours").toBeLessThanOrEqual(OUR_LIMIT);
  });

  test("consists of extensions/ and Preact: of no line of the app, no React and no schema library", () => {
    const metafiles = globSync("*.metafile.json", { cwd: join(EXTENSIONS, handle, "dist") });
    const inputs = metafiles
      .map((name): Metafile => JSON.parse(read(name).toString()))
      .flatMap(({ outputs }) => Object.values(outputs).flatMap((output) => Object.keys(output.inputs)));
    expect(inputs.length).toBeGreaterThan(3);
    const own = /^(<stdin>|extensions\/|node_modules\/preact\/)/;
    expect(inputs.filter((input) => !own.test(input))).toEqual([]);
    for (const name of findBundles())
      expect(read(name).toString()).not.toMatch(/\bzod\b|ZodError|react-dom/i);
  });
});
