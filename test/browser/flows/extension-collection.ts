import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

export const extensionCollection: Flow = {
  promise: "a collection is quoted as a whole, and only its products get videos",
  shop: {
    products: [
      { title: "Mug", collections: ["Kitchen"] },
      { title: "Jug", collections: ["Kitchen"] },
      { title: "Lamp" },
    ],
  },
  async run(visitor, shop) {
    const { page, press } = visitor;
    const { open, openAction, check } = withExtensions(visitor, shop);
    await open("/collections");
    await press(page.getByRole("link", { name: "Kitchen" }));
    await page.getByRole("heading", { name: "Kitchen" }).waitFor();
    const action = await openAction("Generate 3D videos");
    const generate = action.getByRole("button", { name: "Generate 2 videos for 10 credits" });
    await generate.waitFor();
    await check("a quote for a collection");
    await press(generate);
    await action.getByText("2 of 2 done").waitFor({ timeout: VIDEO_MS });
    await check("a collection that is done");
    await eventually(() => {
      expect(shop.galleries()).toEqual(["image video", "image video", "image"]);
    }, VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
  },
};
