import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";
import type { Visitor } from "../visitor.ts";

export const extensionGenerateVideos: Flow = {
  promise: "a selection of the product list is quoted with what is skipped, and two clicks pay for it once",
  shop: {
    products: [{ title: "Mug" }, { title: "Lamp" }, { title: "Shelf", images: 0 }, { title: "Jug" }],
  },
  async run(visitor, shop) {
    const { page, press } = visitor;
    const { open, openAction, check } = withExtensions(visitor, shop);
    await open("/products");
    for (const title of ["Mug", "Lamp", "Shelf"]) {
      await press(page.getByRole("checkbox", { name: `Select ${title}` }));
    }
    const action = await openAction("Generate 3D videos");
    const generate = action.getByRole("button", { name: "Generate 2 videos for 10 credits" });
    await generate.waitFor();
    await action.getByText("Skipped, at no cost").waitFor();
    await check("a quote for a selection");
    expect(shop.countCharged()).toBe(0);

    await pressTwice(visitor, generate);
    await action.getByText("2 of 2 done").waitFor({ timeout: VIDEO_MS });
    await check("a selection that is done");
    await eventually(() => {
      expect(shop.galleries()).toEqual(["image video", "image video", "", "image"]);
    }, VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
  },
};

/** As fast as somebody impatient: the second press comes before the answer to the first. */
async function pressTwice({ page, press, way }: Visitor, button: Locator): Promise<void> {
  if (way === "with a pointer on a wide screen") return button.dblclick();
  await press(button);
  await page.keyboard.press("Space");
}
