import { describe, expect, test } from "vitest";
import type { State } from "../../app/generation/generation.ts";
import {
  type CataloguePage,
  listProducts,
  PAGE_SIZE,
  type ProductSources,
} from "../../app/routes/app.products/list-products.ts";

interface Entry {
  hasOurVideo?: boolean;
  mediaCount?: number;
  state?: State;
}

/** A catalogue in memory that pages like Shopify's, and counts how often it is asked. */
function openCatalogue(entries: readonly Entry[]) {
  const products = entries.map((entry, index) => ({
    id: `p${index}`,
    title: `Product ${index}`,
    status: "ACTIVE",
    thumbnail: { url: `https://cdn.shopify.com/p${index}.png` },
    mediaCount: entry.mediaCount ?? 1,
    hasOurVideo: entry.hasOurVideo ?? false,
  }));
  const calls: object[] = [];
  const sources: ProductSources = {
    async search(page): Promise<CataloguePage> {
      calls.push(page);
      const indexOf = (id: string) => products.findIndex((product) => product.id === id);
      const [start, end] =
        "first" in page
          ? [page.after ? indexOf(page.after) + 1 : 0, undefined]
          : [Math.max(0, indexOf(page.before) - page.last), indexOf(page.before)];
      const found = products.slice(start, end ?? start + ("first" in page ? page.first : 0));
      return {
        products: found,
        hasPreviousPage: start > 0,
        hasNextPage: start + found.length < products.length,
        startCursor: found[0]?.id ?? null,
        endCursor: found.at(-1)?.id ?? null,
      };
    },
    async readLatest(ids) {
      const known = ids.flatMap((id) => {
        const state = entries[Number(id.slice(1))]?.state;
        return state === undefined ? [] : [[id, { id: `g-${id}`, state, reason: null }] as const];
      });
      return new Map(known);
    },
  };
  return { sources, calls };
}

const plain = (count: number): Entry[] => Array.from({ length: count }, () => ({}));
const withVideo = (count: number): Entry[] => Array.from({ length: count }, () => ({ hasOurVideo: true }));

describe("a row", () => {
  test.each([
    [{}, null],
    [{ hasOurVideo: true }, "has_video"],
    [{ state: "published" }, "has_video"],
    [{ mediaCount: 0 }, "no_image"],
    [{ state: "queued" }, "in_progress"],
    [{ state: "held" }, "in_progress"],
    [{ state: "failed" }, null],
    [{ state: "canceled" }, null],
    // A second video of it is being made: that is what the merchant has to know.
    [{ hasOurVideo: true, state: "processing" }, "in_progress"],
  ] as const)("of %o can be chosen unless there is a reason: %s", async (entry, skipReason) => {
    const { sources } = openCatalogue([entry]);
    const { rows } = await listProducts(sources, { cursor: {}, isWithoutVideo: false });
    expect(rows[0]?.skipReason).toBe(skipReason);
  });
});

describe("pages of all products", () => {
  test("follow the catalogue's, one call each", async () => {
    const { sources, calls } = openCatalogue(plain(60));
    const first = await listProducts(sources, { cursor: {}, isWithoutVideo: false });
    expect(first.rows).toHaveLength(PAGE_SIZE);
    expect(first).toMatchObject({ before: null, after: "p24" });

    const second = await listProducts(sources, { cursor: { after: "p24" }, isWithoutVideo: false });
    expect(second).toMatchObject({ before: "p25", after: "p49" });

    const back = await listProducts(sources, { cursor: { before: "p25" }, isWithoutVideo: false });
    expect(back.rows.map(({ id }) => id)).toEqual(first.rows.map(({ id }) => id));
    expect(calls).toHaveLength(3);
  });

  test("an empty store has one empty page", async () => {
    const { sources } = openCatalogue([]);
    expect(await listProducts(sources, { cursor: {}, isWithoutVideo: true })).toEqual({
      rows: [],
      before: null,
      after: null,
    });
  });
});

describe("without 3D video", () => {
  test("reads on past products that have one", async () => {
    const { sources, calls } = openCatalogue([...withVideo(30), ...plain(10), ...withVideo(5), ...plain(5)]);
    const page = await listProducts(sources, { cursor: {}, isWithoutVideo: true });
    expect(page.rows).toHaveLength(15);
    expect(page.rows[0]?.id).toBe("p30");
    expect(page).toMatchObject({ before: null, after: null });
    expect(calls).toHaveLength(2);
  });

  test("stops after three pages of the catalogue and still leads on", async () => {
    const { sources, calls } = openCatalogue([...withVideo(100), ...plain(5)]);
    const page = await listProducts(sources, { cursor: {}, isWithoutVideo: true });
    expect(page).toEqual({ rows: [], before: null, after: "p74" });
    expect(calls).toHaveLength(3);

    const next = await listProducts(sources, { cursor: { after: "p74" }, isWithoutVideo: true });
    expect(next.rows.map(({ id }) => id)).toEqual(["p100", "p101", "p102", "p103", "p104"]);
    expect(next.before).toBe("p75");
  });

  test("keeps products that are in progress: they have none yet", async () => {
    const { sources } = openCatalogue([{ state: "processing" }, { hasOurVideo: true }]);
    const { rows } = await listProducts(sources, { cursor: {}, isWithoutVideo: true });
    expect(rows.map(({ id }) => id)).toEqual(["p0"]);
  });

  test("every product is shown once, whichever way one pages", async () => {
    const entries = Array.from({ length: 203 }, (_, index) => ({ hasOurVideo: index % 3 === 0 }));
    const { sources } = openCatalogue(entries);
    const wanted = entries.flatMap(({ hasOurVideo }, index) => (hasOurVideo ? [] : [`p${index}`]));

    const forward: string[] = [];
    let page = await listProducts(sources, { cursor: {}, isWithoutVideo: true });
    forward.push(...page.rows.map(({ id }) => id));
    while (page.after !== null) {
      page = await listProducts(sources, { cursor: { after: page.after }, isWithoutVideo: true });
      forward.push(...page.rows.map(({ id }) => id));
    }
    expect(forward).toEqual(wanted);

    const backward = page.rows.map(({ id }) => id);
    while (page.before !== null) {
      page = await listProducts(sources, { cursor: { before: page.before }, isWithoutVideo: true });
      backward.unshift(...page.rows.map(({ id }) => id));
    }
    expect(backward).toEqual(wanted);
  });
});
