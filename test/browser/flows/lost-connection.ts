import type { Flow } from "../flow.ts";

export const lostConnection: Flow = {
  promise: "without a connection every page says so, keeps what it shows, and goes on when it is back",
  shop: { products: [{ title: "Mug" }] },
  async run(visitor, shop, stage) {
    const { app, page, press, write, see, check } = visitor;
    visitor.expectTrouble(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|status 503|503/);
    const context = page.context();

    await visitor.open("/app/products");
    await see("Mug");
    await context.setOffline(true);
    await write(app.getByRole("searchbox", { name: "Search products" }), "lamp");
    await app
      .getByRole("status")
      .getByText("Connection lost")
      .or(app.getByText(/offline|connection/i))
      .first()
      .waitFor();
    await check("products, offline");
    await context.setOffline(false);
    await write(app.getByRole("searchbox", { name: "Search products" }), "mug");
    await see("Mug");

    const { faults } = stage.running.sandbox.shopify;
    const endThrottle = faults.always(`graphql@${shop.domain}`, { kind: "throttled" });
    await write(app.getByRole("searchbox", { name: "Search products" }), "");
    await see("Shopify did not answer");
    await check("products, without an answer of Shopify");
    endThrottle();
    await see("Mug");

    await visitor.open("/app/settings");
    await write(app.getByLabel("Monthly budget"), "100");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await bar.waitFor();
    await context.setOffline(true);
    await press(bar.getByRole("button", { name: "Save" }));
    await see("The settings were not saved");
    await check("settings, offline");
    await context.setOffline(false);
    await press(bar.getByRole("button", { name: "Save" }));
    await bar.waitFor({ state: "hidden" });

    const away = (url: string) =>
      page.route(url, async (route) => {
        if (route.request().method() === "POST") await route.abort();
        else await route.continue();
      });
    await away("**/app/credits?**");
    await visitor.open("/app");
    await press(app.getByRole("button", { name: "Check balance" }));
    await see("The app could not be reached");
    await check("a balance that could not be read");
    await away("**/app/money?**");
    await visitor.open("/app/money");
    await press(app.getByRole("button", { name: "Compare now" }));
    await see("The app could not be reached");
    await check("a comparison that could not be asked for");
    await away("**/app/products/views?**");
    await visitor.open("/app/products?text=mug");
    await press(app.getByRole("button", { name: "Save view" }));
    await write(app.getByPlaceholder("Name of the view"), "Mugs");
    await press(app.getByRole("button", { name: "Save", exact: true }));
    await see("The app could not be reached");
    await check("a view that could not be saved");

    await visitor.open("/app");
    await page.route("**/app/products?**", (route) => route.fulfill({ status: 503, body: "away" }));
    await press(app.getByRole("link", { name: "Choose products" }).first());
    await app.getByRole("button", { name: "Try again" }).waitFor();
    await check("a page whose server does not answer");
    await page.unroute("**/app/products?**");
    await press(app.getByRole("button", { name: "Try again" }));
    await see("Mug");
  },
};
