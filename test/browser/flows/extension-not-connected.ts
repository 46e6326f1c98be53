import { expect } from "vitest";
import { VIDEO_MS } from "../eventually.ts";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

export const extensionNotConnected: Flow = {
  promise: "without a connection every extension says so, and leads to where that is changed",
  shop: { products: [{ title: "Mug", collections: ["Kitchen"] }], isConnected: false, locale: "de" },
  async run(visitor, shop) {
    const { page, press, app } = visitor;
    const { open, openAction, check } = withExtensions(visitor, shop);

    async function followAction(name: string): Promise<void> {
      const action = await openAction(name);
      await action
        .getByText(/nicht verbunden/)
        .first()
        .waitFor({ timeout: VIDEO_MS });
      await check(`the action without a connection at ${page.url()}`);
      await press(action.getByRole("link"));
      await app.getByLabel("API-Schlüssel").waitFor();
      expect(page.url()).toContain("/app/settings");
    }

    await open(`/products/${shop.productIds[0]?.split("/").at(-1)}`);
    const panel = page.getByRole("region", { name: "3D-Video" });
    await panel
      .getByText(/nicht verbunden/)
      .first()
      .waitFor();
    await check("the panel without a connection");
    await followAction("3D-Video erstellen");

    await open("/products");
    await press(page.getByRole("checkbox", { name: "Select Mug" }));
    await followAction("3D-Videos erstellen");

    await open("/collections");
    await press(page.getByRole("link", { name: "Kitchen" }));
    await page.getByRole("heading", { name: "Kitchen" }).waitFor();
    await followAction("3D-Videos erstellen");
  },
};
