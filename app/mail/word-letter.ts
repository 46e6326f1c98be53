import { createFormatter, createTranslator } from "use-intl/core";
import type { News } from "../generation/notices.ts";
import { catalogueOf } from "../locales/catalogues.ts";
import { createWording } from "../locales/create-wording.ts";
import type { en } from "../locales/en/index.ts";

/** Addresses of the app's pages in the admin. */
export interface AppLinks {
  /** The videos of a request. */
  request: (id: string) => string;
  attention: string;
  settings: string;
}

export interface LetterContext {
  shop: string;
  /** BCP 47 */
  locale: string;
  links: AppLinks;
}

/** An e-mail in the language of a locale: plain text, which every reader shows and nothing can be hidden in. */
export function wordLetter(
  news: News,
  { shop, locale, links }: LetterContext,
): { subject: string; text: string } {
  const timeZone = "UTC";
  // Another language has the same keys, which its type says already.
  const t = createTranslator({ locale, messages: catalogueOf(locale) as typeof en, timeZone });
  const format = createFormatter({ locale, timeZone });
  const wording = createWording(t, format);
  const footer = t("notifications.footer", { shop, url: links.settings });

  if (news.kind === "finished") {
    const count = Object.values(news.counts).reduce((sum, each) => sum + each, 0);
    const summary = wording.summarizeCounts(news.counts);
    const day = format.dateTime(news.confirmedAt, { dateStyle: "long" });
    return {
      subject: t("notifications.finished.subject", { count, summary }),
      text: paragraphs(
        t("notifications.finished.text", { count, day, summary }),
        t("notifications.finished.link", { url: links.request(news.requestId) }),
        footer,
      ),
    };
  }
  const count = news.groups.reduce((sum, group) => sum + group.count, 0);
  return {
    subject: t("notifications.attention.subject", { count }),
    text: paragraphs(
      ...news.groups.map((group) => wording.explainStatus(group, group.count)),
      t("notifications.attention.link", { url: links.attention }),
      footer,
    ),
  };
}

function paragraphs(...texts: string[]): string {
  return texts.join("\n\n");
}
