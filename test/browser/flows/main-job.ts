import { expect } from "vitest";
import type { Flow } from "../flow.ts";

export const mainJob: Flow = {
  promise:
    "a merchant connects the account, chooses products, sees the cost, and gets videos on the products",
  shop: {
    products: [{ title: "Mug", images: 2 }, { title: "Lamp" }, { title: "Shelf", images: 0 }],
    isHeld: true,
    isConnected: false,
  },
  async run(visitor, shop) {
    const { app, page, press, write, see, check } = visitor;
    await visitor.open("/app");
    await check("the first page");
    await press(app.getByRole("link", { name: /connect/i }).first());

    await write(app.getByLabel("API key"), "not-a-key-of-ours");
    await press(app.getByRole("button", { name: "Connect" }));
    await see(/does not accept this key/);
    await check("a key that is not accepted");
    await write(app.getByLabel("API key"), shop.apiKey);
    await press(app.getByRole("button", { name: "Connect" }));
    await see(shop.apiKey.slice(-4));
    await check("a connected account");

    await visitor.open("/app/products");
    await see("Shelf");
    await press(app.getByRole("checkbox", { name: /Select all/ }));
    await check("selected products");
    await press(app.getByRole("button", { name: "Review" }));

    const generate = app.getByRole("button", { name: "Generate 2 videos for 10 credits" });
    await generate.waitFor();
    await check("a plan");
    await press(generate);
    await app.getByRole("progressbar").first().waitFor();
    await check("videos that are made");
    shop.finishVideos();
    await expect
      .poll(() => app.getByText("Published", { exact: true }).count(), { timeout: 60_000 })
      .toBeGreaterThanOrEqual(2);
    await check("published videos");

    expect(shop.countCharged()).toBe(2);
    const [product] = shop.shopify.shop().products.values();
    await page.goto(`${shop.admin.url}/products/${product?.id}`);
    const video = page.locator("video").first();
    await video.waitFor();
    await video.evaluate((element: HTMLVideoElement) => element.play());
    await expect
      .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
      .toBeGreaterThan(0.2);
  },
};
