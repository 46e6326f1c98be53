import { expect, test } from "vitest";
import { note } from "../answers.ts";
import { passTime } from "../open-extension.ts";
import { click, doubleClick, findButtons, isEnabled, readPage } from "../page.ts";
import { Failure, UNREACHABLE } from "../stub-app.ts";
import { CONFIRMED, FINISHED, MOVING, OFFER, openWith, type PlanAction, QUOTE } from "./fixtures.ts";

const AGREE = "Spend 15 credits";
const UNKNOWN = "It is not known yet whether this was started.";
const QUESTION = {
  kind: "needs_agreement",
  text: "This is more than a tenth of your balance.",
  credits: 15,
  label: AGREE,
} as const;

/** The click that spends, which does so once whatever happens on the way. */
export function promiseOneSpending(action: PlanAction): void {
  test("what was offered is confirmed, and what comes of it is shown", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", CONFIRMED);
    app.answer("GET /api/requests", MOVING);
    await click(OFFER);
    await passTime(500);
    expect(app.asked("POST /api/plans/confirm")).toEqual([
      { plan: "plan-1", shown: null, videos: 3, agreedCredits: null },
    ]);
    expect(readPage()).toContain("1 of 3 done");
  });

  test("a double click sends one call", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await doubleClick(OFFER);
    await passTime(500);
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
  });

  test("the button shows that it works, and takes no second click meanwhile", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", new Promise(() => undefined));
    await click(OFFER);
    expect(isEnabled(OFFER)).toBe(false);
    await doubleClick(OFFER);
    await passTime(30_000);
    expect(isEnabled(OFFER)).toBe(false);
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
  });

  test("the second click of a double click is no yes to a question that came in between", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", QUESTION, CONFIRMED);
    await click(OFFER);
    await passTime();
    expect(findButtons(AGREE)).toEqual([]);
    await doubleClick(OFFER);
    expect(app.asked("POST /api/plans/confirm")).toHaveLength(1);
    await passTime(500);
    expect(isEnabled(AGREE)).toBe(true);
  });

  test("asked about the cost once more, the merchant's yes names the credits", async () => {
    const { app } = await openWith(action, {
      ...QUOTE,
      skipped: [{ reason: "no_image", label: "No image", count: 1, text: "Add an image." }],
    });
    app.answer("POST /api/plans/confirm", QUESTION, CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await click(OFFER);
    await passTime(500);
    expect(readPage()).toContain("This is more than a tenth of your balance. 3 products get a video Cost");
    expect(readPage()).not.toContain("No image");
    expect(app.asked("GET /api/requests")).toEqual([]);

    await click(AGREE);
    await passTime(500);
    expect(app.asked("POST /api/plans/confirm")).toEqual([
      { plan: "plan-1", shown: null, videos: 3, agreedCredits: null },
      { plan: "plan-1", shown: null, videos: 3, agreedCredits: 15 },
    ]);
    expect(readPage()).toContain("3 published");
  });

  test("a refusal is shown, with what is offered now", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", {
      kind: "refused",
      note: note("You have 10 credits; these videos need 15.", { tone: "critical" }),
    });
    app.answer("GET /api/plans", {
      ...QUOTE,
      offer: { videos: 2, label: "Generate 2 videos for 10 credits" },
    });
    await click(OFFER);
    await passTime(500);
    expect(readPage()).toContain("You have 10 credits; these videos need 15.");
    expect(isEnabled("Generate 2 videos for 10 credits")).toBe(true);

    app.answer("POST /api/plans/confirm", CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await click("Generate 2 videos for 10 credits");
    await passTime(500);
    expect(app.asked("POST /api/plans/confirm")[1]).toMatchObject({ videos: 2 });
    expect(readPage()).not.toContain("You have 10 credits");
  });

  test("a refusal that the plan tells as well, once it is read anew, is shown once", async () => {
    const refusal = note("RotateProduct is not connected.");
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", { kind: "refused", note: refusal });
    app.answer("GET /api/plans", { ...QUOTE, notes: [refusal], offer: null });
    await click(OFFER);
    await passTime(500);
    expect(document.querySelectorAll("s-banner")).toHaveLength(1);
    expect(readPage()).toContain("RotateProduct is not connected.");
  });

  test.each([
    ["the connection was lost", UNREACHABLE],
    ["the app broke down over it", new Failure(500, note("Something went wrong."))],
    ["no answer came for a minute", new Promise<object>(() => undefined)],
  ])("where %s, nobody knows: the same click may be made again", async (_, failure) => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", failure, CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await click(OFFER);
    await passTime(60_000);
    expect(readPage()).toContain(UNKNOWN);
    expect(readPage()).toContain("nothing is started twice");

    await click(OFFER);
    await passTime(500);
    const [first, second] = app.asked("POST /api/plans/confirm");
    expect(second).toEqual(first);
    expect(readPage()).toContain("3 published");
    expect(readPage()).not.toContain(UNKNOWN);
  });

  test("where the yes got lost, the merchant is not asked anew", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", QUESTION, UNREACHABLE, CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await click(OFFER);
    await passTime(500);
    await click(AGREE);
    await passTime(500);
    expect(readPage()).toContain(UNKNOWN);
    await click(AGREE);
    await passTime(500);
    expect(app.asked("POST /api/plans/confirm")[2]).toMatchObject({ agreedCredits: 15 });
  });

  test("where the app says no to the click itself, nothing was started and its words stand", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", new Failure(404, note("This plan does not exist any more.")));
    await click(OFFER);
    await passTime(500);
    expect(readPage()).toContain("This plan does not exist any more.");
    expect(readPage()).not.toContain(UNKNOWN);
  });
}
