import { render } from "preact";
import { expect, test } from "vitest";
import type { PlanClick } from "../../../app/routes/api/schema.ts";
import { note } from "../answers.ts";
import { DOUBLE_CLICK_MS, passTime, setUpExtension } from "../open-extension.ts";
import { click, findButtons, hrefOf, isEnabled, readPage } from "../page.ts";
import { Failure, UNREACHABLE } from "../stub-app.ts";
import { FINISHED, OFFER, OFFLINE, openWith, type PlanAction, QUOTE } from "./fixtures.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is planned, and what it would cost, before anything is spent. */
export function promiseQuote(action: PlanAction): void {
  test("a plan is asked for once, with a click key of its own, before anything else", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", new Promise(() => undefined));
    await open();
    await passTime(30_000);
    expect(readPage()).toBe("Loading Close");
    expect(document.querySelector("s-spinner")?.getAttribute("accessibilitylabel")).toBe("Loading");
    expect(app.calls).toHaveLength(1);
    expect(app.asked("POST /api/plans")).toEqual([
      { ...action.planned, clickKey: expect.stringMatching(UUID) },
    ]);
  });

  test("two openings are two clicks", async () => {
    const { app, open } = await openWith(action, QUOTE);
    render(null, document.body);
    await open();
    const keys = app.asked("POST /api/plans").map((click) => (click as PlanClick).clickKey);
    expect(new Set(keys).size).toBe(2);
  });

  test("while products are read it says how far that is, that it may be closed, and where the result will be", async () => {
    const progress = { read: 500, total: 3_000, text: "500 of 3,000 products read" };
    const { app } = await openWith(action, { ...QUOTE, progress, offer: null, facts: [], made: "" });
    app.answer(
      "GET /api/plans",
      { ...QUOTE, progress: { ...progress, text: "2,000 of 3,000 products read" }, offer: null },
      QUOTE,
    );
    expect(readPage()).toContain("500 of 3,000 products read");
    expect(readPage()).toContain("You can close this: the app goes on reading");
    expect(hrefOf("Open in the app")).toBe("app:app/requests/plan-1/review");
    expect(findButtons(OFFER)).toEqual([]);

    await passTime(2_000);
    expect(readPage()).toContain("2,000 of 3,000 products read");
    await passTime(2_000);
    expect(readPage()).toContain("3 products get a video");
    await passTime(60_000);
    expect(app.asked("GET /api/plans")).toEqual([{ plan: "plan-1" }, { plan: "plan-1" }]);
    expect(app.asked("POST /api/plans")).toHaveLength(1);
  });

  test("reading goes on through a passing problem", async () => {
    const progress = { read: 500, total: 3_000, text: "500 of 3,000 products read" };
    const { app } = await openWith(action, { ...QUOTE, progress, offer: null });
    app.answer("GET /api/plans", UNREACHABLE, QUOTE);
    await passTime(2_000);
    expect(readPage()).toContain(OFFLINE);
    expect(readPage()).toContain("500 of 3,000 products read");
    await passTime(2_000);
    expect(readPage()).not.toContain(OFFLINE);
    expect(isEnabled(OFFER)).toBe(true);
  });

  test("what is made, what it costs, what is left and how long it takes stands above one button", async () => {
    await openWith(action, QUOTE);
    expect(readPage()).toBe(
      "3 products get a video Cost 5 credits Balance 120 credits Balance afterwards 115 credits " +
        `Likely to be live in 3–6 minutes. Measured from the latest videos. ${OFFER} Close`,
    );
    expect(document.querySelectorAll("[slot=primary-action]")).toHaveLength(1);
  });

  test("what is skipped is counted by reason, with the way out", async () => {
    await openWith(action, {
      ...QUOTE,
      skipped: [
        { reason: "no_image", label: "No image", count: 1_200, text: "Add an image to these products." },
        { reason: "has_video", label: "Has a video", count: 1, text: "Make it again in the app." },
      ],
    });
    expect(readPage()).toContain(
      "Skipped, at no cost No image 1200 Add an image to these products. " +
        "Has a video 1 Make it again in the app.",
    );
    expect(isEnabled(OFFER)).toBe(true);
  });

  test("where every product is skipped there is nothing to click but Close", async () => {
    await openWith(action, {
      ...QUOTE,
      made: "None of these products gets a video.",
      facts: [],
      time: [],
      offer: null,
      skipped: [{ reason: "has_video", label: "Has a video", count: 3, text: "Make it again in the app." }],
    });
    expect(readPage()).toContain("None of these products gets a video.");
    expect(readPage()).toContain("Has a video 3");
    expect(document.querySelector("[slot=primary-action]")).toBeNull();
    expect(findButtons("Close")).toHaveLength(1);
  });

  test.each([
    ["RotateProduct is not connected", "Connect RotateProduct", "/app/settings"],
    ["You have 4 credits; these videos need 15.", "Check balance", "/app/settings"],
  ])("what stands against it is said with the one link that helps: %s", async (text, label, path) => {
    await openWith(action, { ...QUOTE, offer: null, notes: [note(text, { link: { label, path } })] });
    expect(readPage()).toContain(text);
    expect(hrefOf(label)).toBe(`app:${path.slice(1)}`);
    expect(document.querySelector("[slot=primary-action]")).toBeNull();
  });

  test("where the app says no, its reason and its link are shown, and it can be tried again", async () => {
    const { app, open } = setUpExtension(action);
    const problem = note("The app needs a permission.", {
      tone: "critical",
      link: { label: "Open the app", path: "/app" },
    });
    app.answer("POST /api/plans", new Failure(403, problem), QUOTE);
    await open();
    expect(readPage()).toContain("The app needs a permission.");
    expect(hrefOf("Open the app")).toBe("app:app");
    expect(document.querySelector("s-banner")?.getAttribute("tone")).toBe("critical");
    await click("Try again");
    await passTime(DOUBLE_CLICK_MS);
    expect(isEnabled(OFFER)).toBe(true);
  });

  test("an app that cannot be reached is asked again for the same plan", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", UNREACHABLE, QUOTE);
    await open();
    expect(readPage()).toContain(OFFLINE);
    expect(readPage()).not.toContain("Loading");
    await click("Try again");
    expect(isEnabled("Try again")).toBe(false);
    await passTime(DOUBLE_CLICK_MS);
    expect(readPage()).not.toContain(OFFLINE);
    const [first, second] = app.asked("POST /api/plans");
    expect(second).toEqual(first);
  });

  test("the second click of a double click on Try again finds no button that spends", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", UNREACHABLE, QUOTE);
    await open();
    await click("Try again");
    await passTime();
    expect(isEnabled("Try again")).toBe(false);
    expect(findButtons(OFFER)).toEqual([]);
    await passTime(DOUBLE_CLICK_MS);
    expect(isEnabled(OFFER)).toBe(true);
  });

  test("a plan that was started already is followed, not offered again", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", { ...QUOTE, isConfirmed: true });
    app.answer("GET /api/requests", FINISHED);
    await open();
    expect(readPage()).toContain("3 of 3 done 3 published");
    expect(document.querySelector("[slot=primary-action]")).toBeNull();
  });
}
