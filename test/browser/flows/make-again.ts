import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

/** How long late calls are waited for after a video was taken out. */
const SETTLE_MS = 60_000;

export const makeAgain: Flow = {
  promise:
    "a video is made again from another image, paid once, takes the place of the one before, and gives it back when that is undone",
  shop: { products: [{ title: "Mug", images: 2 }] },
  async run(visitor, shop) {
    const { app, page, press, see, check } = visitor;
    visitor.expectTrouble(/ERR_FAILED/);
    const hold = (gallery: string, timeoutMs = VIDEO_MS) =>
      eventually(() => expect(shop.galleries()).toEqual([gallery]), timeoutMs);
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see("1 of 1 done: 1 published", VIDEO_MS);
    await press(app.getByRole("link", { name: /Mug/ }));
    await see("Timeline");
    await app.getByLabel("3D video of Mug").waitFor();
    await check("a published video");

    await press(app.getByRole("button", { name: "Make again" }));
    const dialog = app.getByRole("dialog", { name: "Make this video again" });
    // The answer is lost, not the plan: with another image it is another one.
    await page.route(
      "**/app/generations/again?**",
      async (route) => {
        await route.fetch({ maxRedirects: 0 });
        await route.abort();
      },
      { times: 1 },
    );
    await press(dialog.getByRole("button", { name: "Show the plan" }));
    await see("The app could not be reached");
    await press(dialog.getByRole("radio").nth(1));
    await check("the images to make it again from");
    await press(dialog.getByRole("button", { name: "Show the plan" }));
    await app.getByRole("button", { name: "Generate 1 video for 5 credits" }).waitFor();
    await check("the plan of a video that is made again");
    expect(shop.countCharged()).toBe(1);
    await press(app.getByRole("button", { name: "Generate 1 video for 5 credits" }));
    await see("1 of 1 done: 1 published", VIDEO_MS);

    expect(shop.listSent().map(({ imageUrl }) => imageUrl.match(/-(\d)\.png/)?.[1])).toEqual(["0", "1"]);
    await hold("image video image");
    const [later = ""] = shop.videoNames();

    await press(app.getByRole("button", { name: /^Undo/ }));
    await see(/1 earlier video .* is put back/);
    await check("the question before a replacement is undone");
    await press(app.getByRole("button", { name: "Undo the request" }));
    await hold("image image");
    await hold("image video image", SETTLE_MS + VIDEO_MS);
    expect(shop.videoNames()).not.toContain(later);
    expect(shop.countCharged()).toBe(2);
  },
};
