import { afterEach, beforeEach, expect, vi } from "vitest";

// A logged error that no test expected is a failure that nobody looked at.
beforeEach(() => {
  vi.spyOn(console, "error");
});

afterEach(() => {
  expect(vi.mocked(console.error).mock.calls).toEqual([]);
  vi.restoreAllMocks();
});
