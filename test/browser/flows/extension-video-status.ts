import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

export const extensionVideoStatus: Flow = {
  promise: "a product's panel approves a video that waits, takes it out again, and lets another one be made",
  shop: { products: [{ title: "Mug" }], reviewsFirst: true },
  async run(visitor, shop) {
    const { page, press } = visitor;
    const { panel, open, check } = withExtensions(visitor, shop);
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    await open(`/products/${shop.productIds[0]?.split("/").at(-1)}`);
    await panel.getByRole("button", { name: "Reject" }).waitFor({ timeout: VIDEO_MS });
    await check("the panel of a video that waits");
    expect(shop.galleries()).toEqual(["image"]);
    await press(panel.getByRole("button", { name: "Reject" }));
    await press(panel.getByRole("button", { name: "Reject this video" }));
    await press(panel.getByRole("button", { name: "Review again" }));
    await press(panel.getByRole("button", { name: "Approve" }));
    await page.locator("#gallery video").waitFor({ timeout: VIDEO_MS });

    await press(panel.getByRole("button", { name: "Remove from product" }));
    await check("the question before a video is removed");
    await press(panel.getByRole("button", { name: "Remove this video" }));
    await eventually(() => expect(shop.galleries()).toEqual(["image"]), VIDEO_MS);
    await panel.getByRole("button", { name: "Put back" }).waitFor({ timeout: VIDEO_MS });
    await check("the panel of a removed video");

    await press(panel.getByRole("button", { name: /^Make again/ }));
    const action = page.getByRole("dialog", { name: "Generate 3D video" });
    await press(action.getByRole("button", { name: "Make again for 5 credits" }));
    await press(action.getByRole("button", { name: "Generate 1 video for 5 credits" }));
    await action.getByText("You can close this: the app goes on by itself.").waitFor({ timeout: VIDEO_MS });
    await press(action.getByRole("button", { name: "Close" }).last());
    await eventually(() => expect(shop.countCharged()).toBe(2), VIDEO_MS);
  },
};
