import { setTimeout } from "node:timers/promises";
import * as merchant from "../../sandbox/demo/merchant.ts";
import type { Flow } from "../flow.ts";

export const longPlan: Flow = {
  promise: "a long plan shows what holds of a product, also where the answer came while it was out of sight",
  shop: { products: Array.from({ length: 60 }, (_, index) => ({ title: `Thing ${index}` })) },
  async run(visitor, shop) {
    const { app, page, press, see, check } = visitor;
    const plan = await merchant.plan(shop.client, shop.productIds);
    await visitor.open(`/app/requests/${plan.id}/review`);
    await see("60 products get a video");
    const takeIn = app.getByRole("button", { name: "Take in again: Thing 3", exact: true });
    const leaveOut = app.getByRole("button", { name: "Leave out Thing 3", exact: true });
    await press(leaveOut);
    await see("59 products get a video");

    await page.route("**/app/requests/*/products?**", async (route) => {
      if (route.request().method() === "POST") await setTimeout(2_000);
      await route.continue();
    });
    await press(takeIn);
    // A row that has the focus stays drawn.
    await app.getByRole("searchbox").focus();
    await app.locator("body").evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await app.getByRole("button", { name: "Leave out Thing 59" }).waitFor();
    await leaveOut.waitFor({ state: "detached" });
    await see("60 products get a video");
    await app.locator("body").evaluate(() => window.scrollTo(0, 0));
    await app.getByRole("button", { name: "Edit Thing 2", exact: true }).waitFor();
    await leaveOut.waitFor({ timeout: 10_000 });
    await check("the beginning of a long plan");
  },
};
