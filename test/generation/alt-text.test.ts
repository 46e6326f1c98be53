import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type AltWords,
  DEFAULT_ALT_TEMPLATE,
  describeAlt,
  findAltTemplateFault,
  MAX_ALT_LENGTH,
  readAltWords,
} from "../../app/generation/alt-text.ts";
import { makeGeneration } from "./make-generation.ts";

const MUG: AltWords = { title: "Harbour mug", vendor: "Kiln", type: "Mug" };

describe("an alternative text", () => {
  test.each([
    ["{title}", "Harbour mug"],
    ["{title} by {vendor} ({type}), turning", "Harbour mug by Kiln (Mug), turning"],
    ["{title}{title}", "Harbour mugHarbour mug"],
    ["A video", "A video"],
    ["  <b>{title}</b>\n rotating ", "Harbour mug rotating"],
  ])("is made of the template %j", (template, text) => {
    expect(describeAlt(template, MUG)).toBe(text);
  });

  test.each([null, "", "   "])("is the app's own where the shop's template is %j", (template) => {
    expect(describeAlt(template, MUG)).toBe("Harbour mug – rotating view");
  });

  test("is plain text, whatever the product's words are", () => {
    expect(describeAlt("{title}", { ...MUG, title: "<i>Harbour</i>&nbsp;mug\0" })).toBe("Harbour mug");
  });

  test("does not fill in what a product's own words look like", () => {
    expect(describeAlt("{title}", { ...MUG, title: "Mug {vendor} $& $1" })).toBe("Mug {vendor} $& $1");
  });

  test.each([
    ["{title} ({type})", "Harbour mug"],
    ["{title} [ {vendor} ] seen", "Harbour mug seen"],
    ["{title} – {type} – turning", "Harbour mug – turning"],
    ["{vendor}: {title}", "Harbour mug"],
    ["{title} | {vendor}", "Harbour mug"],
    ["{vendor}{type}", ""],
  ])("%j leaves no gap where the product has neither vendor nor type", (template, text) => {
    expect(describeAlt(template, { ...MUG, vendor: "", type: " " })).toBe(text);
  });

  test("is cut between words, within Shopify's 512 characters", () => {
    const text = describeAlt(null, { ...MUG, title: "harbour ".repeat(100) });
    expect(text.length).toBeLessThanOrEqual(MAX_ALT_LENGTH);
    expect(text.length).toBeGreaterThan(MAX_ALT_LENGTH - 12);
    expect(text).toMatch(/harbour…$/);
  });

  test("is never cut inside a letter with an accent or an emoji of several parts", () => {
    const thumb = "👍🏽";
    const text = describeAlt("{title}", { ...MUG, title: `a${thumb.repeat(200)}` });
    expect(text.replaceAll(thumb, "")).toBe("a…");
    expect(describeAlt("{title}", { ...MUG, title: "e\u0301".repeat(400) })).toMatch(/\u0301…$/);
  });

  test("of any words in any template is well formed, short enough and trimmed", () => {
    const words = fc.record({
      title: fc.string({ unit: "binary", maxLength: 900 }),
      vendor: fc.string({ unit: "grapheme" }),
      type: fc.string({ unit: "binary" }),
    });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 512 }), words, (template, product) => {
        for (const text of [describeAlt(template, product), describeAlt(`{vendor} {title}`, product)]) {
          expect(text.length).toBeLessThanOrEqual(MAX_ALT_LENGTH);
          expect(text.isWellFormed()).toBe(true);
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/\p{Cc}/u);
        }
      }),
    );
  });
});

describe("a template", () => {
  test.each(["", "{title}", DEFAULT_ALT_TEMPLATE, "{vendor} {type} {title}", "no placeholder"])(
    "%j can be used",
    (template) => expect(findAltTemplateFault(template)).toBeNull(),
  );

  test.each(["titel", "Title", "", " title", "shop"])(
    "that names {%s} is refused by that name",
    (placeholder) => {
      expect(findAltTemplateFault(`{title} {${placeholder}}`)).toEqual({
        kind: "unknown_placeholder",
        placeholder,
      });
    },
  );

  test.each(["{title", "title}", "{{title}", "{title}}", "}{"])(
    "%j has a brace too many or too few",
    (template) => {
      expect(findAltTemplateFault(template)).toEqual({ kind: "stray_brace" });
    },
  );

  test("is no longer than the text it makes may be", () => {
    expect(findAltTemplateFault("x".repeat(MAX_ALT_LENGTH))).toBeNull();
    expect(findAltTemplateFault("x".repeat(MAX_ALT_LENGTH + 1))).toEqual({ kind: "too_long" });
  });
});

test("a generation from before its vendor and type were kept has its title", () => {
  expect(readAltWords(makeGeneration())).toEqual({ title: "Mug", vendor: "", type: "" });
  expect(readAltWords(makeGeneration({ productVendor: "Kiln", productType: "Cup" }))).toEqual({
    title: "Mug",
    vendor: "Kiln",
    type: "Cup",
  });
});
