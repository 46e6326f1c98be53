import { globSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../../extensions");
const FILES = ["de.json", "en.default.json", "es.json", "fr.json", "ja.json"];
const EXTENSIONS = globSync("*/shopify.extension.toml", { cwd: ROOT }).map((path) => dirname(path));

type Texts = Record<string, string>;

describe.each(EXTENSIONS)("%s", (extension) => {
  const english = readTexts(extension, "en.default.json");

  test("has its five languages", () => {
    expect(readdirSync(join(ROOT, extension, "locales")).sort()).toEqual(FILES);
  });

  test.each(FILES)("%s has every text, with the same placeholders", (file) => {
    const texts = readTexts(extension, file);
    expect(Object.keys(texts)).toEqual(Object.keys(english));
    expect(mapTexts(texts, placeholdersIn)).toEqual(mapTexts(english, placeholdersIn));
    expect(Object.values(texts).filter((text) => text.trim() === "" || text !== text.trim())).toEqual([]);
  });

  test.each(FILES)("%s asks the app for its own language", (file) => {
    expect(readTexts(extension, file).language).toBe(file.split(".")[0]);
  });

  test.each(FILES)("%s is written as Shopify reads it, and as its language is", (file) => {
    const { language, ...texts } = readTexts(extension, file);
    for (const text of Object.values(texts)) {
      expect(text, "placeholders are {{in double braces}}").not.toMatch(/(?<!\{)\{\w|\w\}(?!\})/);
      expect(placeholdersIn(text), "`count` chooses a plural form").not.toContain("count");
      expect(text, "the apostrophe is ’").not.toContain("'");
      expect(text, "wording stays calm").not.toMatch(/[!！]|\p{Extended_Pictographic}/u);
      if (language === "fr") expect(text).not.toMatch(/(?<!\u00a0):|(?<!\u202f)[;?]/);
    }
  });

  test("has a name that fits into a menu", () => {
    for (const file of FILES) expect(readTexts(extension, file).name?.length).toBeLessThanOrEqual(30);
  });

  test("says everything it can say, and has nothing that it never says", () => {
    expect([...findKeys(extension)].sort()).toEqual(Object.keys(english).sort());
  });
});

test("a text that several extensions have is the same in all; only their names differ", () => {
  for (const file of FILES) {
    const wordings = new Map<string, Set<string>>();
    for (const extension of EXTENSIONS) {
      for (const [key, text] of Object.entries(readTexts(extension, file))) {
        wordings.set(key, (wordings.get(key) ?? new Set()).add(text));
      }
    }
    wordings.delete("name");
    expect(
      [...wordings].filter(([, texts]) => texts.size > 1),
      file,
    ).toEqual([]);
  }
});

test("every text is asked for by a key that can be read in the code", () => {
  for (const path of globSync("{shared,*/src}/*.{ts,tsx}", { cwd: ROOT })) {
    if (path === "shared/host.ts") continue;
    expect(readFileSync(join(ROOT, path), "utf8"), path).not.toMatch(/\btranslate\((?!\s*")/);
  }
});

function readTexts(extension: string, file: string): Texts {
  return JSON.parse(readFileSync(join(ROOT, extension, "locales", file), "utf8"));
}

function mapTexts<Value>(texts: Texts, read: (text: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, read(text)]));
}

function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name ?? "").sort();
}

/** Of its configuration, its own modules, and what these import of shared/. */
function findKeys(extension: string): Set<string> {
  const configuration = readFileSync(join(ROOT, extension, "shopify.extension.toml"), "utf8");
  const keys = new Set(findAll(configuration, /"t:(\w+)"/g));
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    const code = readFileSync(path, "utf8");
    for (const key of findAll(code, /\btranslate\(\s*"(\w+)"/g)) keys.add(key);
    // Types of the app are no part of a bundle.
    const imports = findAll(code, /^(?:import|export) (?!type)[^;]*?"(\.[^"]+)"/gm);
    for (const imported of imports) visit(join(dirname(path), imported));
  };
  for (const name of globSync("src/*.{ts,tsx}", { cwd: join(ROOT, extension) })) {
    visit(join(ROOT, extension, name));
  }
  return keys;
}

function findAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found ?? "");
}
