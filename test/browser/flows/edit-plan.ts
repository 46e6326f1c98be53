import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const editPlan: Flow = {
  promise: "what is sent is what the plan shows: another image, an end image, other words, one product less",
  shop: {
    products: [{ title: "Mug", images: 3 }, { title: "Lamp" }, { title: "Jug" }],
  },
  async run(visitor, shop) {
    const { app, page, press, write, see, check } = visitor;
    await visitor.open("/app/products");
    await press(app.getByRole("checkbox", { name: "Select all on this page" }));
    await press(app.getByRole("button", { name: "Review" }));
    await see("3 products get a video");

    await press(app.getByRole("button", { name: "Edit Mug" }));
    const dialog = app.getByRole("dialog", { name: "Edit Mug" });
    const start = dialog.getByRole("group", { name: "Image the video starts with" });
    await start.waitFor();
    await check("the images and words of a product");
    await press(start.getByRole("radio").nth(1));
    await press(dialog.getByRole("group", { name: "Image the video ends with" }).getByRole("radio").nth(3));
    await write(dialog.getByRole("textbox", { name: "Description" }), "A mug of blue stoneware");
    await press(dialog.getByRole("button", { name: "Save" }));
    await dialog.waitFor({ state: "hidden" });
    await see("A mug of blue stoneware");
    // Somebody quick starts the videos before the app knows which of them is not wanted.
    await page.route("**/app/requests/*/products?**", async (route) => {
      if (route.request().method() === "POST") await setTimeout(2_000);
      await route.continue();
    });
    await press(app.getByRole("button", { name: "Leave out Lamp" }));
    await see("Left out");
    await check("a changed plan");

    await press(app.getByRole("button", { name: /^Generate \d videos for \d+ credits$/ }));
    await see("2 of 2 done: 2 published", VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
    const sent = shop.listSent();
    expect(sent.map(({ externalId }) => externalId).sort()).toEqual(
      [shop.productIds[0], shop.productIds[2]].sort(),
    );
    expect(sent.find(({ externalId }) => externalId === shop.productIds[0])).toMatchObject({
      description: "A mug of blue stoneware",
      imageUrl: expect.stringMatching(/-1\.png/),
      endImageUrl: expect.stringMatching(/-2\.png/),
    });
  },
};
