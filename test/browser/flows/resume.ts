import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const resume: Flow = {
  promise:
    "what had too few credits when it was sent is kept: some of it is canceled, the rest goes on once it is paid",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }, { title: "Jug" }], credits: 15 },
  async run(visitor, shop, stage) {
    const { app, press, see, check } = visitor;
    const inDialog = (name: RegExp) => app.getByRole("dialog").getByRole("button", { name });
    // The account is emptied between the click and its POST.
    const { faults } = stage.running.sandbox.rotateProduct;
    const endDelay = faults.always("POST /api/v1/generations", {
      kind: "latency",
      when: "before-work",
      ms: 3_000,
    });
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    shop.setCredits(0);
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see(/3 need attention/, VIDEO_MS);
    endDelay();
    await check("videos that wait for credits");
    expect(shop.countCharged()).toBe(0);

    await press(app.getByRole("checkbox", { name: "Select Lamp" }));
    await press(app.getByRole("button", { name: /^Cancel \(1\)/ }));
    await press(inDialog(/^Cancel/));
    await see(/1 canceled/);
    await check("a canceled video");

    shop.setCredits(10);
    await press(app.getByRole("checkbox", { name: "Select all on this page" }));
    await press(app.getByRole("button", { name: /^Resume \(2\)/ }));
    await press(inDialog(/^Resume/));
    await see(/2 published/, VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
  },
};
