import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

export const extensionGenerateVideo: Flow = {
  promise:
    "on a product's page a video is made from another image, paid once, followed in the panel and seen in the gallery",
  shop: { products: [{ title: "Mug", images: 2 }], isHeld: true },
  async run(visitor, shop) {
    const { page, press } = visitor;
    const { panel, open, openAction, check } = withExtensions(visitor, shop);
    await open(`/products/${shop.productIds[0]?.split("/").at(-1)}`);
    await panel.getByText("This product has no 3D video yet.").waitFor();
    await check("the panel of a product without a video");

    const action = await openAction("Generate 3D video");
    const generate = action.getByRole("button", { name: "Generate 1 video for 5 credits" });
    await generate.waitFor();
    await press(action.getByRole("button", { name: /^Start image: Image 2 of 2/ }));
    await action.getByRole("button", { name: /^Start image: Image 2 of 2.*chosen$/ }).waitFor();
    await check("a plan with another start image");
    expect(shop.countCharged()).toBe(0);
    await press(generate);
    await action.getByText("You can close this: the app goes on by itself.").waitFor();
    await check("a video that was just started");
    await press(action.getByRole("button", { name: "Close" }).last());
    await action.waitFor({ state: "hidden" });

    await panel.getByRole("status", { name: "In progress" }).waitFor({ timeout: VIDEO_MS });
    await check("the panel while a video is made");
    shop.finishVideos();
    await page.locator("#gallery video").waitFor({ timeout: VIDEO_MS });
    await panel.locator("s-badge", { hasText: "Published" }).waitFor({ timeout: VIDEO_MS });
    await check("the panel of a published video");
    await eventually(() => expect(shop.galleries()).toEqual(["image video image"]), VIDEO_MS);
    expect(shop.listSent().map(({ imageUrl }) => imageUrl.match(/-(\d)\.png/)?.[1])).toEqual(["1"]);

    await press(panel.getByRole("button", { name: "Make again for 5 credits" }));
    await action.locator("s-badge", { hasText: "Published" }).waitFor();
    await check("the action where there is a video");
    await page.keyboard.press("Escape");
    await action.waitFor({ state: "hidden" });
    expect(shop.countCharged()).toBe(1);
  },
};
