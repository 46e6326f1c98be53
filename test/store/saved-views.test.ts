import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createSavedViews, MAX_VIEWS, type SavedViews } from "../../app/store/saved-views.ts";
import { NOW, type OpenStore, OTHER_SHOP, openStore, SHOP } from "./open-store.ts";

let open: OpenStore;
let views: SavedViews;

beforeAll(async () => {
  open = await openStore();
  views = createSavedViews(open.prisma);
});
afterAll(() => open.close());
beforeEach(() => open.prisma.savedView.deleteMany());

async function save(name: string, shop = SHOP, query = "text=mug") {
  const result = await views.save(shop, { name, query, at: NOW });
  if (result.kind !== "saved") throw new Error(result.kind);
  return result.id;
}

const namesOf = async (shop = SHOP) => (await views.list(shop)).map(({ name }) => name);

describe("saving", () => {
  test("keeps the list's address under a name, and lists by name", async () => {
    await save("Summer");
    const id = await save("Mugs", SHOP, "text=mug&sort=title");
    expect(await views.list(SHOP)).toEqual([
      { id, name: "Mugs", query: "text=mug&sort=title" },
      expect.objectContaining({ name: "Summer" }),
    ]);
  });

  test("a name is given once, also by two people at the same moment", async () => {
    const results = await Promise.all(
      ["text=a", "text=b"].map((query) => views.save(SHOP, { name: "Mugs", query, at: NOW })),
    );
    expect(results.map(({ kind }) => kind).toSorted()).toEqual(["name_taken", "saved"]);
    expect(await namesOf()).toEqual(["Mugs"]);
  });

  test("another shop may use the same name", async () => {
    await save("Mugs");
    await save("Mugs", OTHER_SHOP);
    expect(await namesOf(OTHER_SHOP)).toEqual(["Mugs"]);
  });

  test("ends at the limit of the shop", async () => {
    for (let index = 0; index < MAX_VIEWS; index++) await save(`View ${index}`);
    expect(await views.save(SHOP, { name: "One more", query: "", at: NOW })).toEqual({ kind: "too_many" });
    await save("One more", OTHER_SHOP);
    expect(await namesOf()).toHaveLength(MAX_VIEWS);
  });
});

describe("renaming", () => {
  test("changes the name alone", async () => {
    const id = await save("Mugs");
    expect(await views.rename(SHOP, id, "Cups")).toEqual({ kind: "renamed" });
    expect(await views.list(SHOP)).toEqual([{ id, name: "Cups", query: "text=mug" }]);
  });

  test("to its own name is no conflict, to another's is", async () => {
    const id = await save("Mugs");
    await save("Cups");
    expect(await views.rename(SHOP, id, "Mugs")).toEqual({ kind: "renamed" });
    expect(await views.rename(SHOP, id, "Cups")).toEqual({ kind: "name_taken" });
    expect(await namesOf()).toEqual(["Cups", "Mugs"]);
  });

  test("of a view that somebody deleted meanwhile says so", async () => {
    const id = await save("Mugs");
    await views.delete(SHOP, id);
    expect(await views.rename(SHOP, id, "Cups")).toEqual({ kind: "not_found" });
  });
});

test("no shop can see, rename or delete another's view", async () => {
  const id = await save("Mugs");
  expect(await views.rename(OTHER_SHOP, id, "Mine")).toEqual({ kind: "not_found" });
  await views.delete(OTHER_SHOP, id);
  expect(await views.list(OTHER_SHOP)).toEqual([]);
  expect(await namesOf()).toEqual(["Mugs"]);
});

test("deleting twice is deleting once", async () => {
  const id = await save("Mugs");
  await views.delete(SHOP, id);
  await views.delete(SHOP, id);
  expect(await namesOf()).toEqual([]);
});
