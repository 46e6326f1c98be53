import { expect } from "vitest";
import { withExtensions } from "../extension-visitor.ts";
import type { Flow } from "../flow.ts";

export const extensionNotConnected: Flow = {
  promise: "without a connection every extension says so, and leads to where that is changed",
  shop: { products: [{ title: "Mug", collections: ["Kitchen"] }], isConnected: false, locale: "de" },
  async run(visitor, shop) {
    const { page, press, app } = visitor;
    const { open, openAction, check } = withExtensions(visitor, shop);
    await open(`/products/${shop.productIds[0]?.split("/").at(-1)}`);
    const panel = page.getByRole("region", { name: "3D-Video" });
    await panel
      .getByText(/nicht verbunden/)
      .first()
      .waitFor();
    await check("the panel without a connection");
    const action = await openAction("3D-Video erstellen");
    await action
      .getByText(/nicht verbunden/)
      .first()
      .waitFor();
    await check("the action without a connection");
    await press(action.getByRole("link"));
    await app.getByLabel("API-Schlüssel").waitFor();
    expect(page.url()).toContain("/app/settings");
  },
};
