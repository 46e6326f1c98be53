import { readFile } from "node:fs/promises";
import { expect } from "vitest";
import * as merchant from "../../sandbox/demo/merchant.ts";
import { eventually, VIDEO_MS } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const reviewFirst: Flow = {
  promise:
    "who reviews first sees paid videos wait, lets one go from the credits page, and has every credit in a file",
  shop: { products: [{ title: "Mug" }, { title: "Lamp" }] },
  async run(visitor, shop) {
    const { app, page, press, see, check } = visitor;
    await visitor.open("/app/settings");
    await press(app.getByRole("radio", { name: "Let me review it first" }));
    await press(page.getByRole("region", { name: "Unsaved changes" }).getByRole("button", { name: "Save" }));
    await page.getByRole("region", { name: "Unsaved changes" }).waitFor({ state: "hidden" });

    const plan = await merchant.plan(shop.client, shop.productIds);
    await merchant.confirm(shop.client, plan);
    await visitor.open(`/app/generations?request=${plan.id}`);
    await see(/2 to review/, VIDEO_MS);
    await check("a video that waits for approval");
    expect(shop.galleries()).toEqual(["image", "image"]);

    await visitor.open("/app/money");
    await see("Paid, but not in a product");
    await check("credits, with a paid video that is in no product");
    const downloading = page.waitForEvent("download");
    await press(app.getByRole("button", { name: "Export as CSV" }));
    const file = await readFile(await (await downloading).path(), "utf8");
    const lines = file.trim().split(/\r?\n/);
    expect(lines[0]).toContain("Charged at (UTC)");
    expect(lines.slice(1)).toHaveLength(2);
    for (const id of shop.productIds) expect(file).toContain(id);

    await press(app.getByRole("button", { name: "Approve", exact: true }).first());
    await page.getByText("Video approved").waitFor();
    await press(app.getByRole("button", { name: /^Approve 1 video/ }));
    await eventually(() => expect(shop.galleries()).toEqual(["image video", "image video"]), VIDEO_MS);
    expect(shop.countCharged()).toBe(2);
  },
};
