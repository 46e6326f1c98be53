import { describe, expect, test } from "vitest";
import { setUpExtension } from "./open-extension.ts";
import { readPage } from "./page.ts";
import { promisePlanAction } from "./plan-action/promise-plan-action.ts";
import { shouldRender } from "./should-render.ts";

const COLLECTION = "gid://shopify/Collection/7";

const OPENING = {
  target: "admin.collection-details.action.render",
  extension: "generate-collection-videos",
} as const;

promisePlanAction({ ...OPENING, selected: [COLLECTION], planned: { collectionId: COLLECTION } });

describe("the collection", () => {
  test("where Shopify does not tell which one it is, it says so and asks for nothing", async () => {
    const { app, open } = setUpExtension({ ...OPENING, selected: [] });
    await open();
    expect(readPage()).toBe(
      "Shopify did not tell which collection this is. Close this, reload the page, then try again. Close",
    );
    expect(app.calls).toEqual([]);
  });

  test("its menu entry is shown where there is one", async () => {
    expect(await shouldRender({ ...OPENING, selected: [COLLECTION] })).toBe(true);
  });

  test("its menu entry is hidden where there is none", async () => {
    expect(await shouldRender({ ...OPENING, selected: [] })).toBe(false);
  });
});
