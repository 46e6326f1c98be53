import { describe } from "vitest";
import type { PlanAction } from "./fixtures.ts";
import { promiseCalls } from "./promise-calls.ts";
import { promiseOneSpending } from "./promise-one-spending.ts";
import { promiseProgress } from "./promise-progress.ts";
import { promiseQuote } from "./promise-quote.ts";

/** What every action promises that plans many products. */
export function promisePlanAction(action: PlanAction): void {
  describe("the quote", () => promiseQuote(action));
  describe("the click that spends", () => promiseOneSpending(action));
  describe("the videos", () => promiseProgress(action));
  describe("the way to the app", () => promiseCalls(action));
}
