import { setTimeout as sleep } from "node:timers/promises";
import { expect } from "vitest";
import { eventually, VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

/** Longer than anybody needs for the next press. */
const LATE_MS = 1_500;

export const extensionSlowAnswers: Flow = {
  promise: "where every answer is late, what is made is what was chosen last, and it is paid once",
  shop: { products: [{ title: "Mug", images: 3 }], isHeld: true },
  async run(visitor, shop) {
    const { page, press, write } = visitor;
    const { panel, open, openAction, check } = withExtensions(visitor, shop);
    await page.route(/\/api\//, async (route) => {
      await sleep(LATE_MS);
      await route.continue();
    });
    await open(`/products/${shop.productIds[0]?.split("/").at(-1)}`);
    const action = await openAction("Generate 3D video");
    const generate = action.getByRole("button", { name: "Generate 1 video for 5 credits" });
    await generate.waitFor();
    await press(action.getByRole("button", { name: /^Start image: Image 3 of 3/ }));
    await press(action.getByRole("button", { name: /^Start image: Image 2 of 3/ }));
    await write(action.getByLabel("Description"), "A mug of clay");
    await press(generate);
    await check("a click that waits for what is saved");
    await action.getByText("You can close this: the app goes on by itself.").waitFor();
    await press(action.getByRole("button", { name: "Close" }).last());
    await panel.getByRole("status", { name: "In progress" }).waitFor({ timeout: VIDEO_MS });
    await eventually(() => expect(shop.countCharged()).toBe(1), VIDEO_MS);
    const [sent] = shop.listSent();
    expect(sent?.imageUrl.match(/-(\d)\.png/)?.[1]).toBe("1");
    expect(sent?.description).toBe("A mug of clay");
    await page.unrouteAll({ behavior: "ignoreErrors" });
    shop.finishVideos();
  },
};
