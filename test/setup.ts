import { afterAll, afterEach, beforeEach, expect, type MockInstance, vi } from "vitest";
import { endFile } from "./file-end.ts";

let errors: MockInstance;

beforeEach(() => {
  errors = vi.spyOn(console, "error");
});

// A logged error that no test expected is a failure that nobody looked at.
afterEach(() => {
  expect(errors.mock.calls).toEqual([]);
  vi.restoreAllMocks();
});

afterAll(endFile);
