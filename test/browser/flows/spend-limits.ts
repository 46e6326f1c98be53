import { expect } from "vitest";
import { VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const spendLimits: Flow = {
  promise: "a click above the limit is asked about once more, and one beyond the month's budget is not made",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }] },
  async run(visitor, shop) {
    const { app, page, press, write, see, check } = visitor;
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await visitor.open("/app/settings");
    await write(app.getByLabel("Monthly budget"), "5");
    await write(app.getByLabel("Ask again above"), "4");
    await press(bar.getByRole("button", { name: "Save" }));
    await bar.waitFor({ state: "hidden" });

    await visitor.open("/app/products");
    await press(app.getByRole("checkbox", { name: "Select all on this page" }));
    await press(app.getByRole("button", { name: "Review" }));
    const part = app.getByRole("button", { name: "Generate 1 video for 5 credits" });
    await part.waitFor();
    await check("a plan beyond the budget");
    await press(part);
    const agree = app.getByRole("button", { name: "Spend 5 credits" });
    await agree.waitFor();
    await app.locator(":focus").getByRole("button", { name: "Spend 5 credits" }).waitFor();
    await check("a cost that is asked about");
    expect(shop.countCharged()).toBe(0);
    await press(agree);
    await see("1 of 1 done: 1 published", VIDEO_MS);
    expect(shop.countCharged()).toBe(1);
  },
};
