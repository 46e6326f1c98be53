import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import { describe, expect, test } from "vitest";
import {
  type Catalogue,
  catalogueOf,
  LANGUAGES,
  languageOf,
  pageTextsOf,
} from "../../app/locales/catalogues.ts";
import { polarisTextsOf } from "../../app/locales/polaris-texts.ts";

type Texts = { readonly [key: string]: string | Texts };

function flatten(texts: Texts, path = ""): [path: string, message: string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value]] : flatten(value, `${path}${key}.`),
  );
}

function messagesOf(language: string): ReadonlyMap<string, string> {
  return new Map(flatten(catalogueOf(language) satisfies Catalogue as Texts));
}

/** The values and tags that a message is filled with, wherever they stand in it. */
function valuesOf(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.select:
      case TYPE.plural:
        return [element.value, ...Object.values(element.options).flatMap(({ value }) => valuesOf(value))];
      case TYPE.tag:
        return [`<${element.value}>`, ...valuesOf(element.children)];
      default:
        return [element.value];
    }
  });
}

function pluralsOf(elements: readonly MessageFormatElement[]): string[][] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.tag) return pluralsOf(element.children);
    if (element.type !== TYPE.plural && element.type !== TYPE.select) return [];
    const inner = Object.values(element.options).flatMap(({ value }) => pluralsOf(value));
    return element.type === TYPE.plural ? [Object.keys(element.options), ...inner] : inner;
  });
}

/** What a control shows, and what it is called where there are many of its kind. */
const NAMED: readonly (readonly [shown: string, called: string])[] = [
  ["products.list.showVideo", "products.list.showVideoOf"],
  ["products.list.openProduct", "products.list.openProductNamed"],
  ["review.list.edit", "review.list.editProduct"],
  ["review.list.leaveOut", "review.list.leaveOutProduct"],
  ["review.list.takeIn", "review.list.takeInProduct"],
  ["generations.undo.button", "generations.undo.buttonFor"],
];

const english = messagesOf("en");

describe.each(LANGUAGES)("the texts in %s", (language) => {
  const messages = messagesOf(language);

  test("are complete: every key, none besides, none empty", () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    expect([...messages].filter(([, message]) => message.trim() === "")).toEqual([]);
  });

  test("take the same values as the English ones", () => {
    const different = [...messages].filter(([key, message]) => {
      const wanted = new Set(valuesOf(parse(english.get(key) ?? "")));
      const found = new Set(valuesOf(parse(message)));
      return [...wanted].toSorted().join() !== [...found].toSorted().join();
    });
    expect(different).toEqual([]);
  });

  test("have a form for every plural of the language, and no other", () => {
    const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    // French and Spanish say "de" behind exact millions; no number of the app comes near.
    const needed = categories.filter((category) => category !== "many");
    const wrong = [...messages].filter(([, message]) =>
      pluralsOf(parse(message)).some((forms) => {
        const named = forms.filter((form) => !form.startsWith("="));
        const isNeutral = named.length === 1 && named[0] === "other";
        return (
          !isNeutral && (named.length !== needed.length || !needed.every((form) => named.includes(form)))
        );
      }),
    );
    expect(wrong).toEqual([]);
  });

  test("call a control by what it shows: who speaks to the browser says what they see", () => {
    const different = NAMED.filter(([shown, called]) => {
      const [visible, name] = [shown, called].map((key) => messages.get(key)?.toLowerCase());
      return visible === undefined || !name?.includes(visible);
    });
    expect(different).toEqual([]);
  });

  test("stay calm, and show no picture characters", () => {
    const loud = [...messages].filter(([, message]) => /!|！|\p{Extended_Pictographic}/u.test(message));
    expect(loud).toEqual([]);
  });

  test("come with Polaris' own", () => {
    expect(polarisTextsOf(language).Polaris.Common.checkbox).toMatch(/\S/);
  });
});

test("French has its own spaces before punctuation, which no line is broken at", () => {
  const loose = [...messagesOf("fr")].filter(([, message]) =>
    /« (?! )|[ «]»| [:;?!]|[a-zà-ÿ][;?!](?=[ }"]|$)/u.test(message),
  );
  expect(loose).toEqual([]);
});

test("a reader gets the language of their locale, whatever the region; English where there is none", () => {
  expect(languageOf("en-GB")).toBe("en");
  expect(languageOf("de-AT")).toBe("de");
  expect(languageOf("ja")).toBe("ja");
  expect(languageOf("EN")).toBe("en");
  expect(languageOf("sv-SE")).toBe("en");
  expect(languageOf("")).toBe("en");
});

test("pages are sent all texts but those that only the server says", () => {
  for (const language of LANGUAGES) {
    const { extensions, ...pages } = catalogueOf(language);
    expect(pageTextsOf(language)).toEqual(pages);
    expect(extensions.summary.none).toMatch(/\S/);
  }
});
