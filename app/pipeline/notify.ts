import { isPassing, Refused } from "../generation/errors.ts";
import { isStale, type Notice, nextTryAt, type Recipient } from "../generation/notices.ts";
import { hasPassed } from "../generation/schedule.ts";
import type { Mail, Ports } from "./ports/index.ts";

/**
 * Sends a shop's e-mails. Each is a row before it is tried, and a try is counted before it is made: who loses that race
 * sends nothing. A process that dies between the mail server's yes and our note of it sends that one again, later.
 */
export async function notifyShop(ports: Ports, shop: string): Promise<void> {
  const { mail, store } = ports;
  if (mail === null) return;
  const recipient = await store.readRecipient(shop);
  for (const notice of await store.listUnsentNotices(shop)) {
    await tell(ports, mail, shop, notice, recipient);
  }
}

async function tell(
  ports: Ports,
  mail: Mail,
  shop: string,
  notice: Notice,
  recipient: Recipient | null,
): Promise<void> {
  const { store, log, clock } = ports;
  const now = clock.now();
  const settle = (outcome: "sent" | "dropped") => store.settleNotice(shop, notice.id, outcome, clock.now());
  if (recipient === null || !recipient.wants[notice.kind]) return settle("dropped");
  if (isStale(notice, now)) {
    log.warn({ shop, notice: notice.id, attempts: notice.attempts }, "an e-mail was given up");
    return settle("dropped");
  }
  if (!hasPassed(now, nextTryAt(notice), 0)) return;
  const news = await store.readNews(shop, notice);
  if (news === null) return settle("dropped");
  if (!(await store.claimNotice(shop, notice, now))) return;
  try {
    await mail.send({ id: notice.id, shop, to: recipient.email, locale: recipient.locale, news });
  } catch (error) {
    if (!(error instanceof Refused) && !isPassing(error)) throw error;
    log.warn({ shop, notice: notice.id, err: error }, "an e-mail was not sent");
    // Anything else is tried again by the clock's sweep.
    return error instanceof Refused ? settle("dropped") : undefined;
  }
  await settle("sent");
}
