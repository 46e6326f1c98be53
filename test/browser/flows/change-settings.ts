import { setTimeout } from "node:timers/promises";
import type { Locator } from "playwright-core";
import { expect } from "vitest";
import { eventually } from "../eventually.ts";
import type { Flow } from "../flow.ts";

export const changeSettings: Flow = {
  promise:
    "settings are saved together, wrong ones are told beside their fields, and a second member of staff loses nothing",
  shop: { products: [{ title: "Mug" }] },
  async run(visitor, shop, stage) {
    const { app, page, press, write, choose, see, check } = visitor;
    visitor.expectTrouble(/ERR_FAILED/);
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await visitor.open("/app/settings");
    await check("settings");
    const template = app.getByLabel("Alternative text of videos");
    await write(template, "{title} by {vendor} {colour}");
    await bar.waitFor();
    await write(app.getByLabel("Monthly budget"), "many");
    await press(bar.getByRole("button", { name: "Save" }));
    await see(/There is no placeholder/);
    await see(/Enter a number of credits from 1 to/);
    await check("settings that are wrong");

    await write(template, "{title} by {vendor}, turning");
    await see(/Blue mug by Harbour Pottery, turning/);
    await write(app.getByLabel("Monthly budget"), "100");
    await choose(app.getByLabel("Place in the product's media"), "Last");
    await page.route(
      "**/app/settings?**",
      async (route) => {
        await setTimeout(1_000);
        await route.continue();
        // The settings are saved, and cannot be read afterwards.
        await page.route("**/app/settings?**", (reading) => reading.abort(), { times: 1 });
      },
      { times: 1 },
    );
    await press(bar.getByRole("button", { name: "Save" }));
    await eventually(async () =>
      expect(await bar.getByRole("button", { name: "Discard" }).isDisabled()).toBe(true),
    );
    await bar.waitFor({ state: "hidden" });
    await see("Connection lost");
    await holds(app.getByLabel("Monthly budget"), "100");
    await check("saved settings");

    const colleague = await stage.visit(visitor.way, shop);
    await colleague.open("/app/settings");
    await holds(colleague.app.getByLabel("Monthly budget"), "100");
    await colleague.write(colleague.app.getByLabel("Monthly budget"), "200");
    const other = colleague.page.getByRole("region", { name: "Unsaved changes" });
    await colleague.press(other.getByRole("button", { name: "Save" }));
    await other.waitFor({ state: "hidden" });
    await colleague.leave();

    await write(app.getByLabel("Ask again above"), "50");
    await press(bar.getByRole("button", { name: "Save" }));
    await see("Somebody else saved settings meanwhile");
    await holds(app.getByLabel("Monthly budget"), "200");
    await holds(app.getByLabel("Ask again above"), "50");
    await check("settings that two have changed");

    await write(app.getByLabel("Ask again above"), "60");
    await write(app.getByLabel(/^Keep the app's copies/), "10");
    await see(/copies older than 10 days are deleted for good/);
    await check("copies that would be deleted");
    await press(bar.getByRole("button", { name: "Discard" }));
    await bar.waitFor({ state: "hidden" });
    await holds(app.getByLabel("Ask again above"), "50");
  },
};

function holds(field: Locator, value: string): Promise<void> {
  return eventually(async () => expect(await field.inputValue()).toBe(value));
}
