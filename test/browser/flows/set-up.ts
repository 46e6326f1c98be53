import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const setUp: Flow = {
  promise:
    "the guide leads from nothing to videos on the products: a key, a selection, its cost, its progress",
  shop: {
    products: [{ title: "Mug", images: 2 }, { title: "Lamp" }, { title: "Shelf", images: 0 }],
    isConnected: false,
    isHeld: true,
  },
  async run(visitor, shop) {
    const { app, page, press, write, see, check } = visitor;
    await visitor.open("/app");
    await see("0 of 3 done");
    await check("the guide of a new shop");
    await app.getByRole("link", { name: "Connect", exact: true }).first().waitFor();

    await visitor.open("/app/products");
    await see("Shelf");
    await press(app.getByRole("checkbox", { name: "Select all on this page" }));
    await press(app.getByRole("button", { name: "Review" }));
    await see("RotateProduct is not connected");
    await app.getByText("does not accept your API key").waitFor({ state: "hidden" });
    await check("a plan without an account");
    await press(app.getByRole("link", { name: "Connect RotateProduct" }));

    await write(app.getByLabel("API key"), "rp_not_a_key_of_ours");
    await press(app.getByRole("button", { name: "Connect" }));
    await see(/does not accept this key/);
    await check("a key that is not accepted");
    await write(app.getByLabel("API key"), shop.apiKey);
    await press(app.getByRole("button", { name: "Connect" }));
    await see(shop.apiKey.slice(-4));
    await check("a connected account");

    await visitor.open("/app");
    await see("1 of 3 done");
    await press(app.getByRole("link", { name: "Choose products" }).first());
    await see("2 products selected");
    await press(app.getByRole("button", { name: "Review" }));

    const generate = app.getByRole("button", { name: "Generate 2 videos for 10 credits" });
    await generate.waitFor();
    await check("a plan");
    expect(shop.countCharged()).toBe(0);
    await press(generate);
    await see("0 of 2 done");
    await check("videos that are made");
    shop.finishVideos();
    await see("2 of 2 done: 2 published", VIDEO_MS);
    await check("published videos");
    expect(shop.countCharged()).toBe(2);

    await visitor.open("/app");
    await see("2 of 3 done");
    await check("home, with videos");
    await press(app.getByRole("button", { name: "Keep them as they are" }));
    await see("Everything is set up.");
    await press(app.getByRole("button", { name: "Put the guide away" }));
    await app.getByText("Set up 3D videos").waitFor({ state: "hidden" });
    await app.locator(":focus").waitFor();
    await check("home, without the guide");

    await page.goto(`${shop.admin.url}/products/${shop.productIds[0]?.split("/").at(-1)}`);
    const video = page.locator("video").first();
    await video.evaluate((element: HTMLVideoElement) => element.play());
    await eventually(async () => {
      expect(await video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.2);
    });
  },
};
