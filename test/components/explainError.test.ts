import { afterEach, expect, test, vi } from "vitest";
import { explainError } from "../../app/components/explainError.ts";

/** As the router hands on a Response that a loader threw. */
function thrown(status: number) {
  return { status, statusText: "", internal: false, data: null };
}

afterEach(() => vi.unstubAllGlobals());

test.each([400, 401, 403, 404, 500, 503])("status %i has a title and a sentence of its own", (status) => {
  const { title, sentence } = explainError(thrown(status));
  expect(title).toMatch(/^[A-Z][^.]+$/);
  expect(sentence).toMatch(/^[A-Z].*\.$/);
});

test("what is not found does not look like a fault", () => {
  expect(explainError(thrown(404)).title).toBe("Not found");
});

test("a fault of ours shows nothing of itself", () => {
  const { sentence } = explainError(new Error("password of the database"));
  expect(sentence).toContain("Try again");
  expect(sentence).not.toContain("password");
});

test("a browser without a network is offline; a server, which knows no such thing, is not", () => {
  vi.stubGlobal("navigator", { onLine: false });
  expect(explainError(new TypeError("Failed to fetch")).title).toBe("You are offline");
  vi.stubGlobal("navigator", {});
  expect(explainError(new Error("x")).title).toBe("This page could not be loaded");
});
