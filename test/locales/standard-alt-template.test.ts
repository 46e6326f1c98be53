import { expect, test } from "vitest";
import { DEFAULT_ALT_TEMPLATE, describeAlt, findAltTemplateFault } from "../../app/generation/alt-text.ts";
import { LANGUAGES } from "../../app/locales/catalogues.ts";
import { standardAltTemplate } from "../../app/locales/standard-alt-template.ts";

test.each(LANGUAGES)("in %s is a template that can be used, and names the product", (language) => {
  const template = standardAltTemplate(language);
  expect(findAltTemplateFault(template)).toBeNull();
  expect(describeAlt(template, { title: "Mug", vendor: "", type: "" })).toMatch(/^Mug\W+\p{L}/u);
});

test("is the reader's, and each language has its own", () => {
  expect(standardAltTemplate("de-CH")).toBe("{title} – Rundumansicht");
  expect(new Set(LANGUAGES.map(standardAltTemplate)).size).toBe(LANGUAGES.length);
});

test("in English is what shops without one have always had", () => {
  expect(standardAltTemplate("en-GB")).toBe(DEFAULT_ALT_TEMPLATE);
});
