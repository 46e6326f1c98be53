import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

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

    await press(generate);
    // The second click of a double click; by the time it comes the button may be gone.
    await (visitor.way.includes("pointer")
      ? generate.click({ force: true, timeout: 500 }).catch(() => undefined)
      : page.keyboard.press("Space"));
    await action.getByText("2 of 2 done").waitFor({ timeout: VIDEO_MS });
    await check("a selection that is done");
    await eventually(() => {
      expect(shop.galleries().filter((gallery) => gallery === "image video")).toHaveLength(2);
    }, VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
    expect(shop.galleries()).toEqual(["image video", "image video", "", "image"]);
  },
};
