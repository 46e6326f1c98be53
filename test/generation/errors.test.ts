import { describe, expect, test } from "vitest";
import * as errors from "../../app/generation/errors.ts";

const simple = [
  errors.Unavailable,
  errors.Refused,
  errors.Unauthorized,
  errors.AccessDenied,
  errors.OutcomeUnknown,
  errors.VideoGone,
  errors.NotAVideo,
  errors.StoreFull,
];

describe("errors at the edges", () => {
  test.each(simple)(
    "%o is an Error that names itself, says what was wrong, and keeps its cause",
    (EdgeError) => {
      const cause = new Error("socket hang up");
      const error = new EdgeError("GET rotateproduct.com: broke off", { cause });
      expect(error).toBeInstanceOf(Error);
      expect(error.name).toBe(EdgeError.name);
      expect(String(error)).toBe(`${EdgeError.name}: GET rotateproduct.com: broke off`);
      expect(error.cause).toBe(cause);
    },
  );

  test("are told apart by their class, never by their text", () => {
    for (const One of simple) {
      for (const Other of simple) expect(new One("x") instanceof Other).toBe(One === Other);
    }
  });

  test("tell how long to wait, and what is left of the credits, where that is known", () => {
    expect(new errors.Throttled("asked to wait", 2_000)).toMatchObject({
      name: "Throttled",
      retryAfterMs: 2_000,
    });
    expect(new errors.CreditsExhausted("no credits", 3)).toMatchObject({
      name: "CreditsExhausted",
      credits: 3,
    });
    expect(new errors.CreditsExhausted("no credits", null).credits).toBeNull();
  });
});
