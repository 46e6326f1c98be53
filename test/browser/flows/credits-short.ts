import { expect } from "vitest";
import { VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const creditsShort: Flow = {
  promise:
    "with too few credits a part is offered, and nothing is charged but what was confirmed and can be paid",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }, { title: "Jug" }], credits: 5 },
  async run(visitor, shop) {
    const { app, press, see, check } = visitor;
    await visitor.open("/app/products");
    await press(app.getByRole("checkbox", { name: "Select all on this page" }));
    await press(app.getByRole("button", { name: "Review" }));
    const part = app.getByRole("button", { name: "Generate 1 video for 5 credits" });
    await part.waitFor();
    await check("a plan that costs more than there is");

    // Whoever shares the account spends what was there before the click arrives.
    shop.setCredits(0);
    await press(part);
    await see(/You have 0 credits/);
    await check("a plan that nothing is there for");
    expect(shop.countCharged()).toBe(0);

    shop.setCredits(10);
    await press(app.getByRole("button", { name: "Check balance" }));
    await press(app.getByRole("button", { name: "Generate 2 videos for 10 credits" }));
    await see("2 of 2 done: 2 published", VIDEO_MS);
    await check("the part that could be paid");
    expect(shop.countCharged()).toBe(2);
  },
};
