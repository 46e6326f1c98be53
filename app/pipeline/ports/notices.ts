import type { News, Notice, Recipient } from "../../generation/notices.ts";

/** What merchants are told by e-mail, as rows. */
export interface Notices {
  /** Writes down whatever any shop is to be told by now, once; returns the shops that have something unsent. */
  writeNotices(now: Date): Promise<readonly string[]>;
  /** Oldest first. */
  listUnsentNotices(shop: string): Promise<readonly Notice[]>;
  /** Null when the shop wants to be told nothing, or has left. */
  readRecipient(shop: string): Promise<Recipient | null>;
  /** What there is to tell now; null when it has resolved itself meanwhile. */
  readNews(shop: string, notice: Notice): Promise<News | null>;
  /** Counts a try before it is made; false when somebody else has tried, or settled it, since it was read. */
  claimNotice(shop: string, notice: Notice, at: Date): Promise<boolean>;
  settleNotice(shop: string, id: string, outcome: "sent" | "dropped", at: Date): Promise<void>;
}

/** Whoever carries e-mails. */
export interface Mail {
  /**
   * Hands over one e-mail. After Unavailable it may have been taken all the same.
   * @throws Refused when the address or the e-mail is not accepted | Unavailable
   */
  send(letter: Letter): Promise<void>;
}

export interface Letter {
  /** The notice's: mail readers can tell by it that two are the same. */
  id: string;
  shop: string;
  to: string;
  /** BCP 47 */
  locale: string;
  news: News;
}
