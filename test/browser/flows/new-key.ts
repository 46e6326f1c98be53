import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const newKey: Flow = {
  promise:
    "videos that a refused key has stopped go on by themselves with a new one, and a failed one is made again",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }] },
  async run(visitor, shop, stage) {
    const { app, press, write, see, check } = visitor;
    // The key is made void between the click and its POST.
    const { faults } = stage.running.sandbox.rotateProduct;
    const endDelay = faults.always("POST /api/v1/generations", {
      kind: "latency",
      when: "before-work",
      ms: 3_000,
    });
    const [mug = ""] = shop.productIds;
    shop.setFailing(mug, true);
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    const key = shop.replaceKey();
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see(/2 need attention/, VIDEO_MS);
    endDelay();
    await check("videos that wait for a key");
    expect(shop.countCharged()).toBe(0);

    await visitor.open("/app");
    await see("RotateProduct does not accept your API key");
    await check("home, with a refused key");
    await press(app.getByRole("link", { name: "Enter a valid key", exact: true }));
    await write(app.getByLabel("New API key"), key);
    await check("a refused key");
    await press(app.getByRole("button", { name: "Save new key" }));
    await see(key.slice(-4));
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see("2 of 2 done: 1 published, 1 failed", VIDEO_MS);
    await check("a failed video");
    expect(shop.countCharged()).toBe(2);

    shop.setFailing(mug, false);
    await press(app.getByRole("link", { name: /Mug/ }));
    await see("Timeline");
    await check("the page of a failed video");
    await press(app.getByRole("button", { name: "Make again" }));
    await press(app.getByRole("dialog").getByRole("button", { name: "Show the plan" }));
    await press(app.getByRole("button", { name: "Generate 1 video for 5 credits" }));
    await see("1 of 1 done: 1 published", VIDEO_MS);
    await eventually(() => expect(shop.galleries()).toEqual(["image video", "image video"]), VIDEO_MS);
    expect(shop.countCharged()).toBe(3);
  },
};
