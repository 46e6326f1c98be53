import fc from "fast-check";
import { expect, test } from "vitest";
import { createUrlSigner } from "../../app/platform/signed-url.ts";

const signer = createUrlSigner("the secret", "preview");
const now = new Date("2026-01-01T00:00:00Z");
const soon = new Date("2026-01-01T00:10:00Z");
const at = (address: string) => new URL(address, "https://app.test");

test("a signed address is valid until its time is over", () => {
  const url = at(signer.sign("/videos/1", soon));
  expect(url.pathname).toBe("/videos/1");
  expect(signer.verify(url, now)).toBe(true);
  expect(signer.verify(url, new Date(soon.getTime() - 1))).toBe(true);
  expect(signer.verify(url, soon)).toBe(false);
});

test.each([
  ["another path", (text: string) => text.replace("/1?", "/2?")],
  ["a later time", (text: string) => text.replace(/expires=\d+/, "expires=99999999999")],
  ["a time that is no number", (text: string) => text.replace(/expires=\d+/, "expires=never")],
  ["another signature", (text: string) => text.replace(/signature=../, "signature=00")],
  ["a cut signature", (text: string) => text.slice(0, -4)],
  ["no signature", (text: string) => text.replace(/&signature=.*/, "")],
  ["no time", (text: string) => text.replace(/expires=\d+&/, "")],
  ["no query", (text: string) => text.replace(/\?.*/, "")],
])("%s makes it invalid", (_, change) => {
  const changed = change(signer.sign("/videos/1", soon));
  expect(changed).not.toBe(signer.sign("/videos/1", soon));
  expect(signer.verify(at(changed), now)).toBe(false);
});

test("an address of another secret or purpose is invalid", () => {
  for (const other of [createUrlSigner("other", "preview"), createUrlSigner("the secret", "other")]) {
    expect(signer.verify(at(other.sign("/videos/1", soon)), now)).toBe(false);
  }
});

test("nothing but what was signed is valid", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.webPath(), (expires, signature, path) => {
      const url = at("/");
      url.pathname = path;
      url.search = new URLSearchParams({ expires, signature }).toString();
      expect(signer.verify(url, now)).toBe(false);
    }),
  );
});
