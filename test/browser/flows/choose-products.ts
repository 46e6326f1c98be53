import { setTimeout } from "node:timers/promises";
import { expect } from "vitest";
import { eventually } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const chooseProducts: Flow = {
  promise:
    "a list is searched, narrowed, ordered, kept under a name, renamed, and selected with all its pages",
  shop: {
    products: [
      ...Array.from({ length: 30 }, (_, index) => ({ title: `Cup ${index + 1}`, vendor: "Alder" })),
      { title: "Zebra vase", vendor: "Birch" },
      { title: "Apple bowl", vendor: "Birch", status: "DRAFT" as const, images: 0 },
    ],
  },
  async run(visitor, shop) {
    const { app, page, press, write, choose, see, check } = visitor;
    const rows = app.getByRole("list", { name: "Products" }).getByRole("listitem");
    const showsFirst = (title: string) =>
      eventually(async () => expect(await rows.first().innerText()).toContain(title));
    const view = app.getByRole("combobox", { name: "View" });
    await visitor.open("/app/products");
    await see("Select all 32 that match");
    await check("a list of several pages");

    const search = app.getByRole("searchbox", { name: "Search products" });
    await page.route("**/app/products?**", async (route) => {
      await setTimeout(1_000);
      await route.continue();
    });
    const asked = page.waitForRequest(/text=ze\b/);
    await write(search, "ze");
    await asked;
    await write(search, "zebra");
    await showsFirst("Zebra vase");
    await page.unroute("**/app/products?**");
    await app.locator("body").evaluate(() => history.back());
    await showsFirst("Cup 1");
    expect(await search.inputValue()).toBe("");
    await choose(app.getByRole("combobox", { name: "Sort by" }), "Title A–Z");
    await showsFirst("Apple bowl");
    await choose(app.getByRole("combobox", { name: "Sort by" }), "Title Z–A");
    await showsFirst("Zebra vase");

    await press(app.getByRole("button", { name: /^Filters/ }));
    await choose(app.getByRole("combobox", { name: "Status" }), "Draft");
    await see("Status: Draft");
    await showsFirst("Apple bowl");
    await check("open filters");

    await press(app.getByRole("button", { name: "Save view" }));
    await press(app.getByRole("button", { name: "Save", exact: true }));
    await see("Enter a name.");
    await check("a view without a name");
    await write(app.getByRole("textbox", { name: "Name of the view" }), "Drafts by title");
    await press(app.getByRole("button", { name: "Save", exact: true }));
    await app.getByRole("button", { name: "Rename" }).waitFor();
    await check("a saved view");
    await press(app.getByRole("button", { name: "Rename" }));
    await write(app.getByRole("textbox", { name: "Name of the view" }), "Unfinished");
    await press(app.getByRole("button", { name: "Save", exact: true }));
    await choose(view, "All products");
    await showsFirst("Cup 1");
    await choose(view, "Unfinished");
    await showsFirst("Apple bowl");
    await press(app.getByRole("button", { name: "Delete" }));
    await check("whether a view is deleted");
    await press(app.getByRole("button", { name: "Delete this view" }));
    await eventually(async () => {
      expect(await view.locator("option", { hasText: "Unfinished" }).count()).toBe(0);
    });

    await press(app.getByRole("button", { name: "Remove Status: Draft" }));
    await press(app.getByRole("button", { name: "Select all 32 that match" }));
    await see("All 32 products that match are selected");
    await check("all that match are selected");
    await press(app.getByRole("checkbox", { name: "Select Zebra vase" }));
    await press(app.getByRole("button", { name: "Review" }));
    await app
      .getByRole("button", { name: "Generate 30 videos for 150 credits" })
      .waitFor({ timeout: 60_000 });
    await check("a plan of all that match but one");
    await press(app.getByRole("button", { name: "Show product" }));
    const skipped = app.getByRole("dialog", { name: "No image (1 product)" });
    await skipped.getByRole("link", { name: /^Open in Shopify/ }).waitFor();
    await check("what is skipped");
    await press(skipped.getByRole("button", { name: "Close" }));
    expect(shop.countCharged()).toBe(0);
  },
};
