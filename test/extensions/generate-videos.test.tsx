import { describe, expect, test } from "vitest";
import { MAX_SELECTED } from "../../app/generation/selection.ts";
import { DOUBLE_CLICK_MS, passTime, setUpExtension } from "./open-extension.ts";
import { click, hrefOf, isEnabled, readPage } from "./page.ts";
import { OFFER, QUOTE } from "./plan-action/fixtures.ts";
import { promisePlanAction } from "./plan-action/promise-plan-action.ts";
import { shouldRender } from "./should-render.ts";

const OPENING = {
  target: "admin.product-index.selection-action.render",
  extension: "generate-videos",
} as const;

const PRODUCT_IDS = productIds(3);

promisePlanAction({
  ...OPENING,
  selected: PRODUCT_IDS,
  planned: { productIds: PRODUCT_IDS, makesAgain: false },
});

describe("the selection", () => {
  test("where nothing is selected it says so and asks for nothing", async () => {
    const { app, open } = setUpExtension({ ...OPENING, selected: [] });
    await open();
    expect(readPage()).toBe(
      "No products are selected. Close this, select products in the list, then try again. Close",
    );
    expect(app.calls).toEqual([]);
  });

  test.each([1, 250, MAX_SELECTED])("%i products are planned in one go", async (count) => {
    const { app, open } = setUpExtension({ ...OPENING, selected: productIds(count) });
    app.answer("POST /api/plans", QUOTE);
    await open();
    expect(app.asked("POST /api/plans")).toMatchObject([{ productIds: productIds(count) }]);
    expect(isEnabled(OFFER)).toBe(true);
  });

  test("more than the app takes at once are planned part by part, and the app's own list is one click away", async () => {
    const { app, open } = setUpExtension({ ...OPENING, selected: productIds(2 * MAX_SELECTED + 1) });
    await open();
    expect(readPage()).toBe(
      "The app plans up to 25000 products at a time. Choose the part of the selection to begin with, or choose " +
        "products by a filter in the app. Products 1–25000 Products 25001–50000 Products 50001–50001 " +
        "Open products in the app Close",
    );
    expect(hrefOf("Open products in the app")).toBe("app:app/products");
    expect(app.calls).toEqual([]);

    app.answer("POST /api/plans", QUOTE);
    await click("Products 25001–50000");
    await passTime(DOUBLE_CLICK_MS);
    expect(app.asked("POST /api/plans")).toMatchObject([
      { productIds: productIds(2 * MAX_SELECTED).slice(MAX_SELECTED) },
    ]);
    expect(isEnabled(OFFER)).toBe(true);
  });
});

describe("the menu", () => {
  test.each([
    [0, false],
    [1, true],
    [MAX_SELECTED + 1, true],
  ])("with %i products selected it is shown: %s", async (count, isShown) => {
    expect(await shouldRender({ ...OPENING, selected: productIds(count) })).toBe(isShown);
  });
});

function productIds(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `gid://shopify/Product/${index + 1}`);
}
