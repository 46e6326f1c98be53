import { expect, test } from "vitest";
import type { RequestAnswer } from "../../../app/routes/api/schema.ts";
import { note } from "../answers.ts";
import { passTime } from "../open-extension.ts";
import { click, findButton, findButtons, hrefOf, readPage } from "../page.ts";
import { UNREACHABLE } from "../stub-app.ts";
import {
  CONFIRMED,
  FINISHED,
  OFFER,
  OFFLINE,
  openStarted,
  openWith,
  type PlanAction,
  QUOTE,
} from "./fixtures.ts";

/** How far the videos are, once they were started. */
export function promiseProgress(action: PlanAction): void {
  test("while they are made it says how far they are, and that it may be closed", async () => {
    await openStarted(action);
    expect(readPage()).toBe(
      "1 of 3 done 1 published, 2 in progress About 3 minutes left " +
        "You can close this: the app goes on by itself. Open in the app Close",
    );
    expect(hrefOf("Open in the app")).toBe("app:app/generations?request=request-1");
    expect(document.querySelector("[accessibilityrole=status]")?.textContent).toContain("1 of 3 done");
  });

  test("it is looked at until they are finished, and no longer", async () => {
    const { app } = await openStarted(action);
    await passTime(2_000);
    await passTime(2_000);
    expect(app.asked("GET /api/requests")).toHaveLength(3);
    app.answer("GET /api/requests", FINISHED);
    await passTime(2_000);
    expect(readPage()).toContain("3 of 3 done 3 published");
    expect(readPage()).not.toContain("You can close this");
    expect(document.querySelector("s-spinner")).toBeNull();
    await passTime(3_600_000);
    expect(app.asked("GET /api/requests")).toHaveLength(4);
  });

  test("the longer it takes, the less often it is looked at", async () => {
    const { app } = await openStarted(action);
    await passTime(60_000);
    const inFirstMinute = app.calls.length;
    await passTime(540_000);
    const inTenMinutes = app.calls.length - inFirstMinute;
    await passTime(600_000);
    expect(inFirstMinute).toBeLessThanOrEqual(32);
    expect(inTenMinutes).toBeLessThanOrEqual(110);
    expect(app.calls.length - inFirstMinute - inTenMinutes).toBeLessThanOrEqual(21);
  });

  test("what waits for the merchant is said with its link", async () => {
    const text = "1 video needs attention.";
    await openStarted(action, {
      ...FINISHED,
      text: "2 published, 1 needs attention",
      note: note(text, { link: { label: "Show it", path: "/app/generations?show=attention" } }),
    });
    expect(readPage()).toContain(text);
    expect(hrefOf("Show it")).toBe("app:app/generations?show=attention");
  });

  test("what was known stays while the app cannot be reached, which is asked again by itself", async () => {
    const { app } = await openStarted(action);
    app.answer("GET /api/requests", UNREACHABLE, UNREACHABLE, FINISHED);
    await passTime(2_000);
    expect(readPage()).toContain(OFFLINE);
    expect(readPage()).toContain("1 of 3 done");
    await passTime(2_000);
    await passTime(2_000);
    expect(readPage()).not.toContain(OFFLINE);
    expect(readPage()).toContain("3 of 3 done");
  });

  test("until it is known how far they are, all stays in its place, and the button loads", async () => {
    const { app } = await openWith(action, QUOTE);
    const before = readPage();
    const known = Promise.withResolvers<RequestAnswer>();
    app.answer("POST /api/plans/confirm", CONFIRMED);
    app.answer("GET /api/requests", known.promise);
    await click(OFFER);
    await passTime(2_000);
    expect(readPage()).toBe(before);
    expect(findButton(OFFER).hasAttribute("loading")).toBe(true);
    known.resolve(FINISHED);
    await passTime();
    expect(readPage()).toContain("3 published");
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
  });

  test("started and then cut off, it does not offer to start again", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", CONFIRMED);
    app.answer("GET /api/requests", UNREACHABLE, FINISHED);
    await click(OFFER);
    await passTime(500);
    expect(readPage()).toContain(OFFLINE);
    expect(findButtons(OFFER)).toEqual([]);
    await click("Try again");
    expect(readPage()).toContain("3 published");
  });
}
