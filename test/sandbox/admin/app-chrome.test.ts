import type { Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { click, type FramedApp, findApp, readNote, startFramedApp } from "./fixture/framed-app.ts";

let framed: FramedApp;
let page: Page;
let errors: string[];

beforeAll(async () => {
  framed = await startFramedApp();
}, 60_000);
afterAll(() => framed?.close());

beforeEach(async () => {
  errors = [];
  page = await framed.context.newPage();
  page.on("pageerror", (error) => errors.push(error.message));
});
afterEach(async () => {
  await page.close();
  expect(errors).toEqual([]);
});

async function openApp(path = "/app"): Promise<Frame> {
  await page.goto(addressOf(path));
  return findApp(page, path.split("?")[0]);
}

const addressOf = (path: string) => framed.admin.appPageUrl + path;

describe("what the admin draws for the app", () => {
  it("shows its title and its actions, and passes clicks on", async () => {
    const frame = await openApp();
    const bar = page.locator("#app-title-bar");
    await expect.poll(() => bar.locator("[data-title]").textContent()).toBe("Page /app");
    await bar.getByRole("button", { name: "Make videos" }).click();
    await expect.poll(() => readNote(frame)).toBe("primary clicked");
    await bar.getByRole("button", { name: "Export" }).click();
    await expect.poll(() => readNote(frame)).toBe("secondary clicked");
  });

  it("shows toasts with their action", async () => {
    const frame = await openApp();
    await click(frame, "Toast");
    const toast = page.locator(".toast", { hasText: "Saved" });
    await toast.getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => readNote(frame)).toBe("undone");
    expect(await toast.count()).toBe(0);
  });

  it("asks to save or discard, and lets nobody leave before that", async () => {
    const frame = await openApp();
    await click(frame, "Edit");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await bar.waitFor();
    await page.locator("#navigation").getByRole("link", { name: "Files" }).click();
    expect(page.url()).toBe(addressOf("/app"));
    await bar.getByRole("button", { name: "Save" }).click();
    await expect.poll(() => readNote(frame)).toBe("saved");
    await bar.waitFor({ state: "hidden" });
  });

  it("asks before it throws changes away, and before a page is left on purpose", async () => {
    const frame = await openApp();
    await click(frame, "Edit");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    const question = page.getByRole("dialog", { name: "Discard all unsaved changes" });
    await bar.getByRole("button", { name: "Discard" }).click();
    await question.getByRole("button", { name: "Continue editing" }).click();
    expect(await bar.isVisible()).toBe(true);

    const left = frame.evaluate(() => window.shopify.saveBar.leaveConfirmation().then(() => "left"));
    await question.getByRole("button", { name: "Leave page" }).click();
    expect(await left).toBe("left");
    await bar.waitFor({ state: "hidden" });
  });

  it("notices changes of a form by itself, and takes them back", async () => {
    const frame = await openApp();
    const field = frame.getByLabel("Name");
    await field.fill("second");
    const bar = page.getByRole("region", { name: "Unsaved changes" });
    await bar.waitFor();
    await field.fill("first");
    await bar.waitFor({ state: "hidden" });
    await field.fill("third");
    await bar.getByRole("button", { name: "Discard" }).click();
    await bar.waitFor({ state: "hidden" });
    expect(await field.inputValue()).toBe("first");
  });

  it("opens a modal around the app's own content, which stays alive in there", async () => {
    const frame = await openApp();
    await click(frame, "Modal");
    const dialog = page.locator("#app-modal");
    expect(await dialog.getByRole("heading").textContent()).toBe("Choose an image");
    const content = page.frameLocator("#app-modal iframe");
    await content.getByRole("button", { name: "Clicked 0" }).click();
    await content.getByRole("button", { name: "Clicked 1" }).waitFor();
    await click(page, "Use it");
    await dialog.waitFor({ state: "hidden" });

    await click(frame, "Modal");
    await content.getByRole("button", { name: "Clicked 1" }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
  });

  it("opens a modal with a page of the app, signed in as the app is, and named by that page", async () => {
    const frame = await openApp();
    await click(frame, "Preview");
    const dialog = page.locator("#app-modal");
    await page.frameLocator("#app-modal iframe").getByRole("heading", { name: "/app/preview" }).waitFor();
    await expect.poll(() => dialog.locator("[data-title]").textContent()).toBe("Page /app/preview");
    expect(page.url()).toBe(addressOf("/app"));
    expect(await page.locator("#app-title-bar [data-title]").textContent()).toBe("Page /app");
    await dialog.getByRole("button", { name: "Close" }).click();
    await dialog.waitFor({ state: "hidden" });
  });

  it("lets the person pick products, no more than the app allows", async () => {
    const frame = await openApp();
    await click(frame, "Pick");
    const picker = page.locator("#resource-picker");
    await picker.getByRole("searchbox").fill("Coral");
    await expect.poll(() => picker.locator(".picker-row").count()).toBe(10);
    const rows = picker.locator(".picker-row input");
    await rows.nth(0).check();
    await rows.nth(1).check();
    await expect.poll(() => rows.nth(2).isDisabled()).toBe(true);
    await picker.getByRole("button", { name: "Select" }).click();
    await expect.poll(() => readNote(frame)).toBe("picked Coral Steel Bag 10, Coral Oak Bottle 11");

    await click(frame, "Pick");
    await picker.getByRole("button", { name: "Cancel" }).click();
    await expect.poll(() => readNote(frame)).toBe("closed");
  });

  it("shows that the app is loading", async () => {
    const frame = await openApp();
    const bar = page.locator("#loading-bar.is-active");
    await frame.evaluate(() => window.shopify.loading(true));
    await bar.waitFor();
    await frame.evaluate(() => window.shopify.loading(false));
    await bar.waitFor({ state: "hidden" });
  });

  it("fits a phone, with the app's pages in a menu", async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await openApp();
    await page.locator("#app-nav-compact summary").click();
    await page.locator("#app-nav-compact").getByRole("link", { name: "Settings" }).click();
    await findApp(page, "/app/settings");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});
