import { describe, expect, test } from "vitest";
import type { State } from "../../app/generation/generation.ts";
import {
  listProducts,
  PAGE_SIZE,
  type PageRequest,
  type ProductSources,
} from "../../app/routes/app.products/list-products.ts";

interface Entry {
  hasOurVideo?: boolean;
  mediaCount?: number;
  latest?: State;
  occupied?: "in_progress" | "has_video";
}

/** A catalogue in memory that pages like Shopify's, and notes what it is asked. */
function openCatalogue(entries: readonly Entry[]) {
  const products = entries.map((entry, index) => ({
    id: `p${index}`,
    title: `Product ${index}`,
    status: "ACTIVE",
    vendor: "Kiln",
    thumbnail: { url: `https://cdn.shopify.com/p${index}.png` },
    mediaCount: entry.mediaCount ?? 1,
    hasOurVideo: entry.hasOurVideo ?? false,
  }));
  const calls: string[] = [];
  const entryOf = (id: string) => entries[Number(id.slice(1))];

  function slice(page: PageRequest) {
    const indexOf = (id: string) => products.findIndex((product) => product.id === id);
    const [start, end] =
      "first" in page
        ? [page.after ? indexOf(page.after) + 1 : 0, undefined]
        : [Math.max(0, indexOf(page.before) - page.last), indexOf(page.before)];
    const found = products.slice(start, end ?? start + ("first" in page ? page.first : 0));
    return {
      found,
      edges: {
        hasPreviousPage: start > 0,
        hasNextPage: start + found.length < products.length,
        collectionTitle: "Kitchen",
      },
    };
  }

  const sources: ProductSources = {
    async search(page) {
      calls.push("search");
      const { found, edges } = slice(page);
      return {
        products: found,
        ...edges,
        startCursor: found[0]?.id ?? null,
        endCursor: found.at(-1)?.id ?? null,
      };
    },
    async scan({ countsMedia, ...page }) {
      calls.push(countsMedia ? "scan with media" : "scan");
      const { found, edges } = slice(page);
      return {
        entries: found.map(({ id, mediaCount }) => ({
          id,
          cursor: id,
          mediaCount: countsMedia ? mediaCount : null,
        })),
        ...edges,
      };
    },
    async readProducts(ids) {
      calls.push(`read ${ids.length}`);
      return products.filter(({ id }) => ids.includes(id));
    },
    async readLatest(ids) {
      return new Map(
        ids.flatMap((id) => {
          const state = entryOf(id)?.latest;
          return state === undefined ? [] : [[id, { id: `g-${id}`, state, reason: null }] as const];
        }),
      );
    },
    async readOccupied(ids) {
      return new Map(
        ids.flatMap((id) => {
          const occupied = entryOf(id)?.occupied;
          return occupied === undefined ? [] : [[id, occupied] as const];
        }),
      );
    },
  };
  return { sources, calls };
}

const plain = (count: number): Entry[] => Array.from({ length: count }, () => ({}));
const withVideo = (count: number): Entry[] =>
  Array.from({ length: count }, () => ({ occupied: "has_video" }));

const ALL = { isWithoutVideo: false, hasImage: null };
const WITHOUT_VIDEO = { isWithoutVideo: true, hasImage: null };

const idsOf = ({ rows }: { rows: readonly { id: string }[] }) => rows.map(({ id }) => id);

describe("a row", () => {
  test.each<[Entry, string | null]>([
    [{}, null],
    [{ hasOurVideo: true }, "has_video"],
    [{ occupied: "has_video" }, "has_video"],
    [{ mediaCount: 0 }, "no_image"],
    [{ occupied: "in_progress", latest: "queued" }, "in_progress"],
    [{ latest: "failed" }, null],
    // Published, but taken out of the product since: another may be made.
    [{ latest: "published" }, null],
    // A second video of it is being made: that is what the merchant has to know.
    [{ hasOurVideo: true, occupied: "in_progress" }, "in_progress"],
  ])("of %o can be chosen unless there is a reason: %s", async (entry, skipReason) => {
    const { sources } = openCatalogue([entry]);
    const { rows } = await listProducts(sources, { cursor: {}, narrowing: ALL });
    expect(rows[0]?.skipReason).toBe(skipReason);
    expect(rows[0]?.latest?.state).toBe(entry.latest);
  });
});

describe("pages of all products", () => {
  test("follow the catalogue's, one call each", async () => {
    const { sources, calls } = openCatalogue(plain(60));
    const first = await listProducts(sources, { cursor: {}, narrowing: ALL });
    expect(first.rows).toHaveLength(PAGE_SIZE);
    expect(first).toMatchObject({ before: null, after: "p24", collectionTitle: "Kitchen" });

    const second = await listProducts(sources, { cursor: { after: "p24" }, narrowing: ALL });
    expect(second).toMatchObject({ before: "p25", after: "p49" });

    const back = await listProducts(sources, { cursor: { before: "p25" }, narrowing: ALL });
    expect(idsOf(back)).toEqual(idsOf(first));
    expect(calls).toEqual(["search", "search", "search"]);
  });

  test.each([ALL, WITHOUT_VIDEO])("an empty store has one empty page: %o", async (narrowing) => {
    const { sources } = openCatalogue([]);
    expect(await listProducts(sources, { cursor: {}, narrowing })).toMatchObject({
      rows: [],
      before: null,
      after: null,
    });
  });
});

describe("without 3D video", () => {
  test("a page is full although most products have one, for one look and one reading", async () => {
    const { sources, calls } = openCatalogue([...withVideo(70), ...plain(40)]);
    const page = await listProducts(sources, { cursor: {}, narrowing: WITHOUT_VIDEO });
    expect(page.rows).toHaveLength(PAGE_SIZE);
    expect(page.rows[0]?.id).toBe("p70");
    expect(page).toMatchObject({ before: null, after: "p94", collectionTitle: "Kitchen" });
    expect(calls).toEqual(["scan", "read 25"]);
  });

  test("keeps products that are in progress: they have none yet", async () => {
    const { sources } = openCatalogue([{ occupied: "in_progress" }, { occupied: "has_video" }]);
    expect(idsOf(await listProducts(sources, { cursor: {}, narrowing: WITHOUT_VIDEO }))).toEqual(["p0"]);
  });

  test("leaves out a product whose video only Shopify knows of", async () => {
    const { sources } = openCatalogue([{ hasOurVideo: true }, {}]);
    expect(idsOf(await listProducts(sources, { cursor: {}, narrowing: WITHOUT_VIDEO }))).toEqual(["p1"]);
  });

  test("tells where to go on when all that was looked at have one", async () => {
    const { sources } = openCatalogue(withVideo(700));
    const page = await listProducts(sources, { cursor: {}, narrowing: WITHOUT_VIDEO });
    expect(page).toMatchObject({ rows: [], before: null, after: "p599" });
  });
});

describe("images", () => {
  const entries = [
    {},
    { mediaCount: 0 },
    { mediaCount: 3 },
    { mediaCount: 0, occupied: "has_video" as const },
  ];

  test.each([
    [{ isWithoutVideo: false, hasImage: true }, ["p0", "p2"]],
    [{ isWithoutVideo: false, hasImage: false }, ["p1", "p3"]],
    [{ isWithoutVideo: true, hasImage: false }, ["p1"]],
  ])("%o finds %j", async (narrowing, ids) => {
    const { sources, calls } = openCatalogue(entries);
    expect(idsOf(await listProducts(sources, { cursor: {}, narrowing }))).toEqual(ids);
    expect(calls[0]).toBe("scan with media");
  });
});
