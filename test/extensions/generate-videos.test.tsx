import { describe, expect, test } from "vitest";
import { MAX_SELECTED } from "../../app/generation/selection.ts";
import { setUpExtension } from "./open-extension.ts";
import { hrefOf, isEnabled, readPage } from "./page.ts";
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

  test("more than the app takes are not sent: it says how many, and opens the app's own list", async () => {
    const { app, open } = setUpExtension({ ...OPENING, selected: productIds(MAX_SELECTED + 1) });
    await open();
    expect(readPage()).toBe(
      "The app takes up to 25000 products at a time. Select fewer here, or choose them by a filter in the app. " +
        "Open products in the app Close",
    );
    expect(hrefOf("Open products in the app")).toBe("app:app/products");
    expect(app.calls).toEqual([]);
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
