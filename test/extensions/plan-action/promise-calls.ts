import { expect, test } from "vitest";
import { note } from "../answers.ts";
import { passTime, setUpExtension } from "../open-extension.ts";
import { click, findButtons, isEnabled, readPage } from "../page.ts";
import { Failure } from "../stub-app.ts";
import {
  CONFIRMED,
  FINISHED,
  MOVING,
  OFFER,
  openStarted,
  openWith,
  type PlanAction,
  QUOTE,
} from "./fixtures.ts";

/** How the app is asked: signed in, in the merchant's language, and not after Close. */
export function promiseCalls(action: PlanAction): void {
  const signedOut = new Failure(401, note("You are signed out."));

  test("a token that ran out is replaced once", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", signedOut, QUOTE);
    await open();
    expect(isEnabled(OFFER)).toBe(true);
    expect(app.calls.map(({ authorization }) => authorization)).toEqual([null, "Bearer fresh-token"]);
  });

  test("a token that is refused again is not replaced a second time", async () => {
    const { app, open } = setUpExtension(action);
    app.answer("POST /api/plans", signedOut);
    await open();
    await passTime(60_000);
    expect(app.calls).toHaveLength(2);
    expect(readPage()).toContain("You are signed out.");
  });

  test("the click that spends gets a fresh token, too", async () => {
    const { app } = await openWith(action, QUOTE);
    app.answer("POST /api/plans/confirm", signedOut, CONFIRMED);
    app.answer("GET /api/requests", FINISHED);
    await click(OFFER);
    await passTime(500);
    const [first, second] = app.asked("POST /api/plans/confirm");
    expect(second).toEqual(first);
    expect(readPage()).toContain("3 published");
  });

  test.each([
    ["de", "1 von 3 erledigt", "Schließen"],
    ["fr", "1 sur 3 terminées", "Fermer"],
    ["es", "1 de 3 completados", "Cerrar"],
    ["ja", "3件中1件完了", "閉じる"],
  ])(
    "a merchant who reads %s is answered in it, in the extension and by the app",
    async (language, settled, close) => {
      const { app, open } = setUpExtension({ ...action, locale: language });
      app.answer("POST /api/plans", { ...QUOTE, isConfirmed: true });
      app.answer("GET /api/requests", MOVING);
      await open();
      expect(app.calls.map((call) => call.language)).toEqual([language, language]);
      expect(readPage()).toContain(settled);
      expect(findButtons(close)).toHaveLength(1);
    },
  );

  test("Close closes, and asks the app for nothing", async () => {
    const { app, shopify } = await openStarted(action);
    let closings = 0;
    shopify.close = () => {
      closings += 1;
    };
    await click("Close");
    expect(closings).toBe(1);
    expect(app.asked("POST /api/plans/confirm")).toEqual([]);
  });
}
