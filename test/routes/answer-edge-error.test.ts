import { expect, test } from "vitest";
import { AccessDenied, Refused, Throttled, Unauthorized, Unavailable } from "../../app/generation/errors.ts";
import { answerEdgeError } from "../../app/routes/app.products/answer-edge-error.ts";

test.each([
  [new Unavailable("Shopify is away"), 503],
  [new Throttled("too many calls", 1_000), 503],
  [new AccessDenied("no scope"), 403],
  [new Unauthorized("dead token"), 403],
] as const)("%s becomes an answer that the page has words for", async (error, status) => {
  const answer = await answerEdgeError(Promise.reject(error)).catch((caught: unknown) => caught);
  expect(answer).toBeInstanceOf(Response);
  expect(answer).toHaveProperty("status", status);
});

test("any other error stays what it is, and is logged as a fault", async () => {
  const fault = new Refused("a query of ours is wrong");
  await expect(answerEdgeError(Promise.reject(fault))).rejects.toBe(fault);
});

test("a result passes through", async () => {
  expect(await answerEdgeError(Promise.resolve(7))).toBe(7);
});
