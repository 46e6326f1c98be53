import { expect } from "vitest";
import { VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const twoTabs: Flow = {
  promise: "two members of staff who start the same products at once pay for them once",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }] },
  async run(visitor, shop, stage) {
    const colleague = await stage.visit(visitor.way, shop);
    const both = [visitor, colleague];
    const generate = /^Generate 2 videos/;
    await Promise.all(
      both.map(async ({ open, press, app }) => {
        await open("/app/products");
        await press(app.getByRole("checkbox", { name: "Select all on this page" }));
        await press(app.getByRole("button", { name: "Review" }));
        await app.getByRole("button", { name: generate }).waitFor();
      }),
    );
    await Promise.all(both.map(({ press, app }) => press(app.getByRole("button", { name: generate }))));
    await Promise.all(
      both.map(({ app }) => app.getByRole("button", { name: generate }).waitFor({ state: "hidden" })),
    );
    for (const { check } of both) await check("after two clicks on the same products");
    await visitor.open("/app/generations");
    await visitor.app.getByText("Published (2)").waitFor({ timeout: VIDEO_MS });
    expect(shop.countCharged()).toBe(2);
    await colleague.leave();
  },
};
