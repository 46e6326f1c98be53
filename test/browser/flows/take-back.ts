import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const takeBack: Flow = {
  promise: "a video is taken out of its product and put back, and a whole request is undone, at no cost",
  shop: {
    products: [
      { title: "Mug", images: 2 },
      { title: "Lamp", images: 2 },
    ],
  },
  async run(visitor, shop) {
    const { app, page, press, see, check } = visitor;
    const hold = (galleries: string[]) =>
      eventually(() => expect(shop.galleries()).toEqual(galleries), VIDEO_MS);
    const inDialog = (name: RegExp) => app.getByRole("dialog").getByRole("button", { name });
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see("2 of 2 done: 2 published", VIDEO_MS);
    await hold(["image video image", "image video image"]);

    await press(app.getByRole("checkbox", { name: "Select Mug" }));
    await check("a selected video");
    await press(app.getByRole("button", { name: /^Remove from product/ }));
    await see("Remove 1 video from its product?");
    await check("the question before a video is removed");
    const { promise: isTicked, resolve: goOn } = Promise.withResolvers<void>();
    await page.route("**/app/generations/remedy?**", async (route) => {
      await isTicked;
      await route.continue();
    });
    await press(inDialog(/^Remove/));
    // Somebody quick selects the next one while the app is still at the first.
    await press(app.getByRole("checkbox", { name: "Select Lamp" }));
    await see("2 videos selected");
    goOn();
    await see("1 video selected");
    expect(await app.getByRole("checkbox", { name: "Select Lamp" }).isChecked()).toBe(true);
    await press(app.getByRole("checkbox", { name: "Select Lamp" }));
    await page.unroute("**/app/generations/remedy?**");
    await hold(["image image", "image video image"]);
    await see("2 of 2 done: 1 published, 1 removed");
    await check("a removed video");

    await press(app.getByRole("checkbox", { name: "Select Mug" }));
    await press(app.getByRole("button", { name: /^Put back/ }));
    await press(inDialog(/^Put back/));
    await hold(["image video image", "image video image"]);
    await see("2 of 2 done: 2 published", VIDEO_MS);

    await press(app.getByRole("button", { name: "Undo" }));
    await see(/2 videos are taken out of their products/);
    await check("the question before a request is undone");
    await press(app.getByRole("button", { name: "Undo the request" }));
    await hold(["image image", "image image"]);
    await see(/^Undone/);
    await check("an undone request");
    expect(shop.countCharged()).toBe(2);
  },
};
