import { expect, test } from "vitest";
import { readLocale } from "../../app/platform/read-locale.ts";

function ask(query: string, acceptLanguage?: string): string {
  const headers = acceptLanguage === undefined ? undefined : { "Accept-Language": acceptLanguage };
  return readLocale(new Request(`https://app.example/app${query}`, headers && { headers }));
}

test("the admin's locale comes first, then the browser's, then English", () => {
  expect(ask("?locale=de", "fr")).toBe("de");
  expect(ask("", "fr-CA,fr;q=0.8,en;q=0.5")).toBe("fr-CA");
  expect(ask("")).toBe("en");
});

test.each(["", "*", "zz-invalid-locale-", "../../etc", "x".repeat(500)])(
  "%j is no locale: the next one is taken",
  (locale) => {
    expect(ask(`?locale=${encodeURIComponent(locale)}`, "ja")).toBe("ja");
  },
);
