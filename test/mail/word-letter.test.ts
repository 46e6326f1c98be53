import { describe, expect, test } from "vitest";
import { STATES, type State } from "../../app/generation/generation.ts";
import type { News } from "../../app/generation/notices.ts";
import { LANGUAGES } from "../../app/locales/catalogues.ts";
import { appLinksOf } from "../../app/mail/app-links.ts";
import { wordLetter } from "../../app/mail/word-letter.ts";

const SHOP = "harbour.myshopify.com";
const links = appLinksOf(SHOP, "client-id");
const word = (news: News, locale = "en") => wordLetter(news, { shop: SHOP, locale, links });

const countsOf = (counts: Partial<Record<State, number>>) =>
  Object.fromEntries(STATES.map((state) => [state, counts[state] ?? 0])) as Record<State, number>;
const finished = (counts: Partial<Record<State, number>>): News => ({
  kind: "finished",
  requestId: "r1",
  confirmedAt: new Date("2026-11-22T23:30:00Z"),
  counts: countsOf(counts),
});

describe("a finished request", () => {
  test("is told with what became of it, and where to see it", () => {
    const { subject, text } = word(finished({ published: 38, held: 2 }));
    expect(subject).toBe("40 videos finished: 38 published, 2 need attention");
    expect(text).toContain("The 40 videos you asked for on November 22, 2026 are finished");
    expect(text).toContain(
      "https://admin.shopify.com/store/harbour/apps/client-id/app/generations?request=r1",
    );
    expect(text).toContain("https://admin.shopify.com/store/harbour/apps/client-id/app/settings");
  });

  test("of one video is told as one", () => {
    expect(word(finished({ failed: 1 })).subject).toBe("1 video finished: 1 failed");
  });
});

test("what needs attention is told group by group, with what to do", () => {
  const { subject, text } = word({
    kind: "attention",
    groups: [
      { state: "held", reason: "credits", count: 1_200 },
      { state: "failed", reason: "no_image", count: 1 },
    ],
  });
  expect(subject).toBe("1,201 videos need your attention");
  expect(text).toContain("Buy credits there");
  expect(text).toContain("Add an image");
  expect(text).toContain("/app/generations?show=attention");
});

test.each(LANGUAGES)("an e-mail in %s has no gap", (locale) => {
  for (const news of [
    finished({ published: 1, needs_review: 1, canceled: 1 }),
    { kind: "attention", groups: [{ state: "held", reason: "stuck", count: 3 }] } satisfies News,
  ]) {
    const { subject, text } = word(news, locale);
    expect(`${subject} ${text}`).not.toMatch(/undefined|notifications\.|[{}]/);
  }
});
