import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const approve: Flow = {
  promise:
    "videos that wait are approved, rejected or made again one after the other, none is public before, and each verdict can be taken back",
  shop: {
    products: [{ title: "Mug" }, { title: "Lamp" }, { title: "Jug" }],
    reviewsFirst: true,
  },
  async run(visitor, shop) {
    const { app, page, way, press, shortcut, see, check } = visitor;
    const decisions = app.getByRole("region", { name: "Decide about this video" });
    const decide = (key: string, name: string) => shortcut(key, decisions.getByRole("button", { name }));
    const shows = (title: string) =>
      app.getByRole("heading", { level: 2, name: title, exact: true }).waitFor();
    await visitor.open("/app/approval");
    await see("No video waits to be approved.");
    await check("an empty queue");
    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see(/3 to review/, VIDEO_MS);

    await visitor.open("/app/approval");
    await see("1 of 3");
    await check("the queue");
    expect(shop.galleries()).toEqual(["image", "image", "image"]);
    const first = await app.getByRole("heading", { level: 2 }).first().innerText();
    // Somebody quick goes on before the server has taken what that rests on.
    await page.route("**/app/generations/remedy?**", async (route) => {
      await setTimeout(2_000);
      await route.continue();
    });
    await decide("r", "Reject");
    if (way === "with a pointer on a wide screen") {
      expect(await app.getByRole("button", { name: /Approve all 2/ }).isDisabled()).toBe(true);
    }
    await press(app.getByRole("button", { name: new RegExp(`^Undo.*${first}`) }));
    await see(/of 3/);
    await shows(first);
    if (way === "with a pointer on a wide screen") {
      await decisions.getByRole("button", { name: "Approve" }).dblclick();
    } else await decide("a", "Approve");
    await see(/of 2/);
    await decide("m", "Make again");
    const again = await app.getByRole("button", { name: /^Undo rejecting/ }).innerText();
    await press(app.getByRole("button", { name: again }));
    expect(await app.getByRole("button", { name: /Plan 1 new video/ }).isDisabled()).toBe(true);
    await see(/of 2/);
    await decide("m", "Make again");
    await see(/of 1/);
    await press(decisions.getByRole("button", { name: "Reject" }));
    await see("To be made again");
    await app.locator(":focus").waitFor();
    await check("a queue that is worked off");

    await press(app.getByRole("button", { name: /^Plan 1 new video/ }));
    await press(app.getByRole("button", { name: "Generate 1 video for 5 credits" }));
    await see(/1 to review/, VIDEO_MS);
    await eventually(() => {
      expect(shop.galleries().filter((gallery) => gallery === "image video")).toHaveLength(1);
    }, VIDEO_MS);
    expect(shop.countCharged()).toBe(4);

    await visitor.open("/app/approval");
    await see("1 of 1");
    await decide("a", "Approve");
    const countLive = () => shop.galleries().filter((gallery) => gallery === "image video").length;
    await eventually(() => expect(countLive()).toBe(2), VIDEO_MS);
    await press(app.getByRole("button", { name: /^Undo approving/ }));
    await see(/had begun already, so it is being removed/);
    await check("an approval that is taken back");
    await eventually(() => expect(countLive()).toBe(1), VIDEO_MS);
  },
};
