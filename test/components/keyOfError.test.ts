import { afterEach, expect, test, vi } from "vitest";
import { keyOfError } from "../../app/components/keyOfError.ts";

/** As the router hands on a Response that a loader threw. */
function thrown(status: number) {
  return { status, statusText: "", internal: false, data: null };
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  [400, "refused"],
  [401, "signedOut"],
  [403, "forbidden"],
  [404, "notFound"],
  [500, "failed"],
  [503, "unavailable"],
] as const)("status %i is %s", (status, key) => {
  expect(keyOfError(thrown(status))).toBe(key);
});

test("a fault of ours shows nothing of itself", () => {
  expect(keyOfError(new Error("password of the database"))).toBe("failed");
});

test("a browser without a network is offline; a server, which knows no such thing, is not", () => {
  vi.stubGlobal("navigator", { onLine: false });
  expect(keyOfError(new TypeError("Failed to fetch"))).toBe("offline");
  vi.stubGlobal("navigator", {});
  expect(keyOfError(new Error("x"))).toBe("failed");
});
