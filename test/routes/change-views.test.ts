import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { changeViews, MAX_NAME_LENGTH, viewFormSchema } from "../../app/routes/app.products/change-views.ts";
import { createSavedViews, MAX_VIEWS, type SavedViews } from "../../app/store/saved-views.ts";
import { NOW, type OpenStore, openStore, SHOP } from "../store/open-store.ts";

let open: OpenStore;
let views: SavedViews;

beforeAll(async () => {
  open = await openStore();
  views = createSavedViews(open.prisma);
});
afterAll(() => open.close());
beforeEach(() => open.prisma.savedView.deleteMany());

const change = (fields: Record<string, string>) =>
  changeViews(views, SHOP, viewFormSchema.parse(fields), NOW);
const save = (name: string, query = "text=mug") => change({ intent: "save", name, query });
const readOne = async () => (await views.list(SHOP))[0];

describe("a view", () => {
  test("keeps what the list is narrowed by and its order, not the place in it", async () => {
    await save("Mugs", "text=mug&after=abc&sort=title&id_token=secret&status=GONE");
    expect(await readOne()).toMatchObject({ name: "Mugs", query: "text=mug&sort=title" });
  });

  test("can be renamed and deleted, twice too", async () => {
    await save("Mugs");
    const id = (await readOne())?.id ?? "";
    expect(await change({ intent: "rename", id, name: "Cups" })).toEqual({ kind: "renamed" });
    expect((await readOne())?.name).toBe("Cups");
    for (const _ of [1, 2]) expect(await change({ intent: "delete", id })).toEqual({ kind: "deleted" });
    expect(await readOne()).toBeUndefined();
    expect(await change({ intent: "rename", id, name: "Mugs" })).toEqual({
      kind: "refused",
      problem: "not_found",
    });
  });
});

describe("a name", () => {
  test("is the same with spaces around and between its words", async () => {
    expect(await save("  Blue \t mugs ")).toEqual({ kind: "saved" });
    expect((await readOne())?.name).toBe("Blue mugs");
    expect(await save("Blue mugs")).toEqual({ kind: "refused", problem: "name_taken" });
  });

  test.each([
    ["", "name_missing"],
    ["   ", "name_missing"],
    ["x".repeat(MAX_NAME_LENGTH + 1), "name_long"],
  ])("%j is refused, and nothing is kept", async (name, problem) => {
    expect(await save(name)).toEqual({ kind: "refused", problem });
    expect(await readOne()).toBeUndefined();
  });

  test("may be as long as is said", async () => {
    expect(await save("x".repeat(MAX_NAME_LENGTH))).toEqual({ kind: "saved" });
  });
});

test("the limit of the shop is told", async () => {
  for (let index = 0; index < MAX_VIEWS; index++) await save(`View ${index}`);
  expect(await save("One more")).toEqual({ kind: "refused", problem: "too_many" });
});

test.each([
  { intent: "drop", name: "x" },
  { intent: "rename", id: "1", name: "x" },
  { intent: "save", name: "x" },
])("a form that no page of ours sends is refused: %o", (fields) => {
  expect(viewFormSchema.safeParse(fields).success).toBe(false);
});
