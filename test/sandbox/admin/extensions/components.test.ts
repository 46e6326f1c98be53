import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";

const TYPES = join(
  import.meta.dirname,
  "../../../../node_modules/@shopify/ui-extensions/build/ts/surfaces/admin",
);
const { components } = z
  .object({
    components: z.record(
      z.string(),
      z.object({ properties: z.array(z.string()), events: z.array(z.string()) }),
    ),
  })
  .parse(await import(new URL("../extension-host/components.js", import.meta.url).href));

/** `s-list-item` is in `ListItem.d.ts`. */
const nameOf = (tag: string) =>
  tag
    .slice("s-".length)
    .split("-")
    .map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`)
    .join("");

/** The members of every class in a declaration file. */
function readMembers(tag: string): string[] {
  const file = readFileSync(join(TYPES, "components", `${nameOf(tag)}.d.ts`), "utf8");
  const classes = file.match(/^declare class [\s\S]*?^}/gm)?.join("\n") ?? "";
  return [...classes.matchAll(/^ {2}(?:accessor |get )?(\w+)(?=[:(])/gm)].map(([, name]) => name ?? "");
}

it.each(Object.entries(components))("%s is told what Shopify's own component has, all of it", (tag, own) => {
  const members = new Set(readMembers(tag));
  const methods =
    /^(constructor|\w+Callback|observedAttributes|getAttribute|hasAttribute|isContentEditable|id|interestFor)$/;
  const known = [...members].filter((name) => !methods.test(name) && !name.startsWith("on"));
  expect([...own.properties].sort()).toEqual(known.sort());
  const events = [...members].flatMap((name) => (name.startsWith("on") ? [name.slice(2)] : []));
  expect([...own.events].sort()).toEqual(events.sort());
});

it("draws nothing that Shopify does not offer to actions and blocks", () => {
  const offered = ["action", "block"]
    .map((kind) => readFileSync(join(TYPES, `targets/admin.product-details.${kind}.render.d.ts`), "utf8"))
    .join();
  const missing = Object.keys(components).filter(
    (tag) => !offered.includes(`components/${nameOf(tag)}.d.ts`),
  );
  expect(missing).toEqual([]);
});
