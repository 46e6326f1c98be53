import type { News } from "../generation/notices.ts";
import { textsIn } from "../locales/texts-in.ts";

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
  const { t, format, ...wording } = textsIn(locale);
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
